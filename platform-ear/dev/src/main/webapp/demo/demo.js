// Every "book" button of the page opens the chat, through the one name that the widget defines.
for (const button of document.querySelectorAll("[data-open-chat]")) {
  button.addEventListener("click", () => window.BookingChat?.open());
}

import type { Chat } from "./chat";

const FIRST_MILLIS = 3_000;
const LONGEST_MILLIS = 30_000;

/**
 * Asks for a person's messages, but only while the visitor waits for one and can see the page: soon
 * after anyone wrote, and less and less often while nobody does.
 */
export function keepListening(current: () => Chat, page: Document = document): void {
  let pause = FIRST_MILLIS;
  let lines = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void listen(), pause);
  };
  const listen = async () => {
    const chat = current();
    if (chat.state.handoff && !page.hidden) {
      await chat.hear();
      const wrote = chat.state.entries.length !== lines;
      pause = wrote ? FIRST_MILLIS : Math.min(pause * 1.5, LONGEST_MILLIS);
    } else {
      pause = FIRST_MILLIS;
    }
    lines = chat.state.entries.length;
    later();
  };

  later();
  page.addEventListener("visibilitychange", () => {
    pause = FIRST_MILLIS;
    void listen();
  });
}

/** The few words that are said before the application is there. */
export interface LauncherWords {
  open: string;
  close: string;
  unread: string;
  away: string;
}

const LANGUAGES: Record<string, LauncherWords> = {
  es: {
    open: "Abrir el chat de reservas",
    close: "Cerrar el chat",
    unread: "mensajes nuevos",
    away: "No pudimos conectarnos. Inténtalo otra vez.",
  },
  en: {
    open: "Open the booking chat",
    close: "Close the chat",
    unread: "new messages",
    away: "We could not connect. Please try again.",
  },
  pt: {
    open: "Abrir o chat de agendamento",
    close: "Fechar o chat",
    unread: "novas mensagens",
    away: "Não foi possível conectar. Tente novamente.",
  },
};

const base = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? "";

/** The first of the tags that the widget speaks. */
export const firstSpoken = (...tags: string[]): string =>
  tags.find((tag) => Object.hasOwn(LANGUAGES, base(tag))) ?? "en";

/** The words for a BCP 47 tag; English where the widget does not speak it. */
export const launcherWords = (tag: string): LauncherWords =>
  LANGUAGES[base(firstSpoken(tag))] as LauncherWords;

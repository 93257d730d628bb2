export interface Mock {
  url: string;
  conversations: Map<string, unknown>;
  /** Used up one by one, by starts and turns: an error code or `drop-answer`. */
  faults: string[];
  requests: {
    url: string;
    query: string;
    variables: { input: { turnId: string }; identity?: string };
    headers: Record<string, string>;
  }[];
  /** The files of the widget that were asked for. */
  scripts: string[];
  /** The application cannot be had, as when the line goes down after the page has come. */
  withoutApp: boolean;
  /** The server has another build than the page's loader. */
  renewed: boolean;
  /** Somebody has put something into the application. */
  altered: boolean;
  /** Whether someone answers in the companies' chats. */
  chat: boolean;
  /** What every company is called, if not as ever. */
  named: string;
  delayMillis: number;
  /** Awaited after each piece of a streamed answer. */
  pause: Promise<void> | undefined;
  /** A time comes free for everyone in the waiting list. */
  freeTime(): void;
  /** A person of the company writes in the conversation that was begun last, and may close it. */
  staff(text: string, close?: boolean): void;
  stop(): Promise<void>;
}

export function startMock(port?: number): Promise<Mock>;

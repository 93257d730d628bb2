export interface Mock {
  url: string;
  conversations: Map<string, unknown>;
  /** Used up one by one, by starts and turns: an error code or `drop-answer`. */
  faults: string[];
  requests: {
    url: string;
    query: string;
    variables: { input: { turnId: string } };
    headers: Record<string, string>;
  }[];
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

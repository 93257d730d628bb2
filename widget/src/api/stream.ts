/** Hears the words of a reply while it is being made. */
export type Hear = (words: string) => void;

/** The event that ends a stream: `reply` or `error`, and its data. */
export type Last = [name: string, data: unknown];

/** Reads server-sent events to the last one; throws where they break off before it. */
export async function listen(body: ReadableStream<Uint8Array>, hear: Hear): Promise<Last> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      throw new Error("the stream broke off");
    }
    text += decoder.decode(value, { stream: true });
    for (let end: number; (end = text.indexOf("\n\n")) >= 0; text = text.slice(end + 2)) {
      const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(text.slice(0, end)) ?? [];
      if (name === "delta") {
        hear((JSON.parse(data!) as { text: string }).text);
      } else if (name) {
        return [name, JSON.parse(data!)];
      }
    }
  }
}

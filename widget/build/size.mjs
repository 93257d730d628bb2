// The size of the built script as a visitor downloads it; fails when it outgrows its limit.

import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";

const LIMIT = 20_000;

const script = readFileSync(new URL("../dist/chat-widget.js", import.meta.url));
const gzip = gzipSync(script, { level: 9 }).length;
const brotli = brotliCompressSync(script).length;

console.log(`chat-widget.js: ${script.length} bytes, gzip ${gzip}, brotli ${brotli}`);
if (gzip > LIMIT) {
  console.error(`chat-widget.js is larger than ${LIMIT} bytes (gzip): make it smaller.`);
  process.exit(1);
}

// dist/: the loader chat-widget.js and the application app/chat.js, each also as br and gz. The loader
// asks for app/chat.HASH.js, which is served from the latter while the hash is its own.

import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "vite";

/** Brotli, in bytes. */
const LIMITS = { loader: 4_000, all: 30_000 };

// what evergreen browsers have had since 2023: color-mix, dvh, adopted style sheets
const TARGET = ["chrome111", "edge111", "firefox113", "safari16.4"];
const DIST = new URL("../dist/", import.meta.url);

rmSync(DIST, { recursive: true, force: true });
mkdirSync(new URL("app/", DIST), { recursive: true });

const app = await bundled("src/app.tsx", { format: "es" });
const hash = createHash("sha256").update(app).digest("hex").slice(0, 16);
// a classic script without exports: nothing of it is seen from outside but what it defines
const loader = await bundled(
  "src/loader/main.ts",
  { format: "iife" },
  {
    APP_FILE: JSON.stringify(`app/chat.${hash}.js`),
    APP_INTEGRITY: JSON.stringify(integrity(app)),
  },
);

const sizes = [write("chat-widget.js", loader), write("app/chat.js", app)];
const all = sizes[0] + sizes[1];
console.log(`all: brotli ${all} of ${LIMITS.all}; loader ${sizes[0]} of ${LIMITS.loader}`);
console.log(`for a page that pins it: integrity="${integrity(loader)}" crossorigin="anonymous"`);
if (sizes[0] > LIMITS.loader || all > LIMITS.all) {
  console.error("The widget outgrew its limit: make it smaller.");
  process.exit(1);
}

async function bundled(input, output, define = {}) {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    define,
    build: {
      target: TARGET,
      cssMinify: true,
      modulePreload: false,
      write: false,
      rollupOptions: { input, output, preserveEntrySignatures: "strict" },
    },
  });
  return Buffer.from(built.output[0].code);
}

/** Writes a file and its compressed forms; the size of the smallest. */
function write(name, bytes) {
  const gzip = gzipSync(bytes, { level: 9 });
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  writeFileSync(new URL(name, DIST), bytes);
  writeFileSync(new URL(`${name}.gz`, DIST), gzip);
  writeFileSync(new URL(`${name}.br`, DIST), brotli);
  console.log(`${name}: ${bytes.length} bytes, gzip ${gzip.length}, brotli ${brotli.length}`);
  return brotli.length;
}

function integrity(bytes) {
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}

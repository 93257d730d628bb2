import { defineConfig } from "vitest/config";

// One classic script without exports: an IIFE leaves no global behind but what main.ts defines.
export default defineConfig({
  build: {
    // what evergreen browsers have had since 2023: color-mix, dvh, adopted style sheets
    target: ["chrome111", "edge111", "firefox113", "safari16.4"],
    lib: {
      entry: "src/main.ts",
      formats: ["iife"],
      name: "bookingChatScript",
      fileName: () => "chat-widget.js",
    },
    cssMinify: true,
    reportCompressedSize: true,
  },
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 120_000,
  },
});

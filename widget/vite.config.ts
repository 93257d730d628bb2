import { defineConfig } from "vitest/config";

// One classic script without exports: an IIFE leaves no global behind but what main.ts defines.
export default defineConfig({
  build: {
    target: "es2021",
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
  },
});

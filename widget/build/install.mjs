// `npm ci`, only when package-lock.json is not the one that node_modules was installed from.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const MARK = "node_modules/.installed-from";

const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
const present = existsSync(MARK) ? readFileSync(MARK, "utf8") : "";

if (wanted !== present) {
  // through a shell, because npm is a script of its own on Windows
  const { status } = spawnSync("npm ci --no-audit --no-fund", { shell: true, stdio: "inherit" });
  if (status !== 0) {
    console.error("The widget's packages could not be installed: is a package registry reachable?");
    process.exit(1);
  }
  writeFileSync(MARK, wanted);
}

import type { AppModule } from "./stage";

/** Set by the build: the application's file beside the loader, and its hash. */
declare const APP_FILE: string;
declare const APP_INTEGRITY: string;

/** The application that this server has, whatever it is called; asked for when ours is gone. */
const CURRENT = "app/chat.js";

let loading: Promise<AppModule> | undefined;

/**
 * Loads the application, once; tried again after a failure. Its hash is checked first, where the
 * browser can, so that a page which pins the loader by its hash pins all of the widget.
 *
 * @param source the loader's own address
 * @param pinned whether the page checks the loader's hash, and so wants no other application
 */
export function loadApp(source: string, pinned: boolean): Promise<AppModule> {
  loading ??= checked(new URL(APP_FILE, source).href)
    .catch((error: unknown) => {
      if (pinned) {
        throw error;
      }
      // a page that was open while the server was renewed asks for a file of yesterday
      return import(/* @vite-ignore */ new URL(CURRENT, source).href) as Promise<AppModule>;
    })
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

async function checked(address: string): Promise<AppModule> {
  await fetched(address);
  return (await import(/* @vite-ignore */ address)) as AppModule;
}

function fetched(address: string): Promise<void> {
  const link = document.createElement("link");
  if (!link.relList.supports("modulepreload")) {
    return Promise.resolve();
  }
  link.rel = "modulepreload";
  link.crossOrigin = "anonymous";
  link.integrity = APP_INTEGRITY;
  link.href = address;
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(address));
    document.head.append(link);
  });
}

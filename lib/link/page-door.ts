/** The extension API as a script in a page sees it: `browser` where the browser has it, else `chrome`; both answer with promises. */
interface PageApi {
  runtime: {
    id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: { addListener(listener: Listener): void };
    onConnect: { addListener(listener: (line: Line) => void): void };
  };
}
/** A line to a page of the extension; it ends when either side goes. */
export interface Line {
  name: string;
  postMessage(message: unknown): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}
type Listener = (message: unknown, sender: unknown, answer: (value: unknown) => void) => boolean | undefined;

function api(): PageApi | undefined {
  const { browser, chrome } = globalThis as unknown as { browser?: PageApi; chrome?: PageApi };
  return browser?.runtime?.id ? browser : chrome;
}

/** Sends a message to the background; an extension that was updated or turned off meanwhile hears nothing, and that is no error. */
export function tellBackground(message: unknown): void {
  try {
    void api()?.runtime.sendMessage(message).catch(ignore);
  } catch {
    // The page outlived the extension.
  }
}

/** Hears messages; the listener answers through `answer`, at once or later, or returns false to leave the message to others. */
export function hear(listener: (message: unknown, answer: (value: unknown) => void) => boolean): void {
  api()?.runtime.onMessage.addListener((message, _, answer) => listener(message, answer) || undefined);
}

/** Hears lines of that name that the extension opens. */
export function hearLine(name: string, listener: (line: Line) => void): void {
  api()?.runtime.onConnect.addListener((line) => {
    if (line.name === name) listener(line);
  });
}

function ignore(): void {}

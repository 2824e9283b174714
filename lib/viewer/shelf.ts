/** Files kept at most, and bytes of all of them together. */
const MOST_FILES = 4;
const MOST_BYTES = 120 * 1024 * 1024;
/** Longest that another page of the extension may take to hand over a file, milliseconds. */
const HANDS_OVER = 2_000;

const CHANNEL = 'gouji-files';

interface Asked {
  asked: string;
  /** Told apart by it from questions of others for the same file. */
  number: string;
}
interface Given {
  given: string;
  number: string;
  bytes: Uint8Array;
}

/**
 * Files read lately, by address or by a key of their own, in memory only. Pages of the extension hand them to each other over a
 * channel of its own origin, which takes bytes as they are; so nothing is fetched twice and a dropped file can be shown.
 */
export class Shelf {
  private readonly files = new Map<string, Uint8Array>();
  private readonly channel = new BroadcastChannel(CHANNEL);

  /** `onAsked` is told of every question, so that a page that would end knows it is still wanted. */
  constructor(onAsked: () => void = () => undefined) {
    this.channel.addEventListener('message', ({ data }: MessageEvent<Asked | Given>) => {
      if (!('asked' in data)) return;
      const bytes = this.files.get(data.asked);
      if (!bytes) return;
      onAsked();
      // A channel reaches its own origin only.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      this.channel.postMessage({ given: data.asked, number: data.number, bytes } satisfies Given);
    });
  }

  /** Keeps a file; those used longest ago make room. */
  keep(key: string, bytes: Uint8Array): void {
    this.files.delete(key);
    this.files.set(key, bytes);
    let size = 0;
    for (const one of this.files.values()) size += one.length;
    for (const [oldest, one] of this.files) {
      if (this.files.size <= 1 || (this.files.size <= MOST_FILES && size <= MOST_BYTES)) break;
      this.files.delete(oldest);
      size -= one.length;
    }
  }

  /** A file kept here; null where it is not. */
  here(key: string): Uint8Array | null {
    const bytes = this.files.get(key);
    if (bytes) this.keep(key, bytes);
    return bytes ?? null;
  }

  /** A file kept here or by another page of the extension; null where nobody has it. */
  async find(key: string): Promise<Uint8Array | null> {
    return this.here(key) ?? this.ask(key);
  }

  private ask(key: string): Promise<Uint8Array | null> {
    const number = crypto.randomUUID();
    return new Promise((resolve) => {
      const end = (bytes: Uint8Array | null): void => {
        clearTimeout(timer);
        this.channel.removeEventListener('message', hear);
        resolve(bytes);
      };
      const hear = ({ data }: MessageEvent<Asked | Given>): void => {
        if ('given' in data && data.number === number) end(data.bytes);
      };
      const timer = setTimeout(() => end(null), HANDS_OVER);
      this.channel.addEventListener('message', hear);
      // A channel reaches its own origin only.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      this.channel.postMessage({ asked: key, number } satisfies Asked);
    });
  }
}

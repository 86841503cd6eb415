/** One entry of the fake history. */
interface Entry {
  readonly url: string;
}

/**
 * As much of a browser window as the address needs: location, history with back and forward, and events. Microtasks
 * are the real ones, so tests wait a turn with `settle`.
 */
export class FakeWindow {
  readonly #listeners = new Map<string, Set<() => void>>();
  #entries: Entry[];
  #at = 0;
  /** When set, writing to the history throws, as in some frames. */
  refuses = false;
  readonly calls: string[] = [];

  constructor(url: string) {
    this.#entries = [{ url }];
  }

  get url(): string {
    return this.#entries[this.#at]?.url ?? '';
  }

  get steps(): number {
    return this.#entries.length;
  }

  get location(): { readonly hash: string; readonly pathname: string; readonly search: string } {
    const { hash, pathname, search } = new URL(this.url, 'https://example.org/');
    return { hash, pathname, search };
  }

  readonly history = {
    pushState: (_: unknown, __: string, address: string): void => {
      this.#write('push', address);
      this.#entries = [...this.#entries.slice(0, this.#at + 1), { url: this.#resolve(address) }];
      this.#at++;
    },
    replaceState: (_: unknown, __: string, address: string): void => {
      this.#write('replace', address);
      this.#entries[this.#at] = { url: this.#resolve(address) };
    },
  };

  readonly queueMicrotask = (task: () => void): void => queueMicrotask(task);

  addEventListener(type: string, listener: () => void): void {
    const known = this.#listeners.get(type) ?? new Set();
    known.add(listener);
    this.#listeners.set(type, known);
  }

  removeEventListener(type: string, listener: () => void): void {
    this.#listeners.get(type)?.delete(listener);
  }

  /** Goes through the history as the browser's buttons do. */
  go(by: number): void {
    this.#at = Math.min(Math.max(this.#at + by, 0), this.#entries.length - 1);
    this.#tell('popstate');
  }

  /** The reader follows a link to another hash, or types one. */
  follow(hash: string): void {
    this.#entries = [...this.#entries.slice(0, this.#at + 1), { url: this.#resolve(hash) }];
    this.#at++;
    this.#tell('popstate');
    this.#tell('hashchange');
  }

  /** The window as the module's own type. */
  asWindow(): Window & typeof globalThis {
    return this as unknown as Window & typeof globalThis;
  }

  #resolve(address: string): string {
    const { pathname, search, hash } = new URL(address, new URL(this.url, 'https://example.org/'));
    return pathname + search + hash;
  }

  #write(how: string, address: string): void {
    if (this.refuses) throw new DOMException('refused', 'SecurityError');
    this.calls.push(`${how} ${address}`);
  }

  #tell(type: string): void {
    for (const listener of this.#listeners.get(type) ?? []) listener();
  }
}

/** Waits until every microtask that is queued has run. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Something that was kept on the device. */
export interface Draft {
  readonly slot: string;
  /** When, in milliseconds. */
  readonly at: number;
  readonly text: string;
}

/** What a device keeps of one place, for one session. */
export interface Drafts {
  /** What was there when the page opened, latest first. */
  readonly found: readonly Draft[];
  readonly keep: (slot: string, text: string) => Promise<void>;
  readonly forget: (slots: readonly string[]) => Promise<void>;
}

interface Kept {
  readonly slot: string;
  /** Whose session, and which place: marks that say of nobody what they wrote in. */
  readonly who: string;
  readonly where: string;
  readonly at: number;
  readonly iv: BufferSource;
  readonly sealed: ArrayBuffer;
}

const STORE = "brouillons";
/** 30 days, in milliseconds: what nobody came back to. */
const MOST_AGE = 30 * 24 * 3600 * 1000;

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function digest(text: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest("SHA-256", bytesOf(text));
}

async function markOf(text: string): Promise<string> {
  return [...new Uint8Array(await digest(text))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

/**
 * What the device keeps of a place for who is signed in, sealed (AES-GCM) by a key that comes from the token of the
 * session's forms: that token is in the page and nowhere on the device. A session that ended leaves what nobody can read;
 * what others left, and what is older than 30 days, goes. Undefined where a browser cannot seal (a page without https).
 */
export async function draftsOf(token: string, place: string): Promise<Drafts | undefined> {
  if (!isSecureContext || typeof indexedDB === "undefined") return undefined;
  const who = await markOf(`who ${token}`);
  const where = await markOf(`where ${token} ${place}`);
  const key = await crypto.subtle.importKey(
    "raw",
    await digest(`brouillon ${token}`),
    "AES-GCM",
    false,
    ["encrypt", "decrypt"],
  );
  const all: readonly Kept[] = await ask("readonly", (store) => store.getAll());
  const forget = async (slots: readonly string[]) => {
    for (const slot of slots) await ask("readwrite", (store) => store.delete(slot));
  };
  const isLost = (one: Kept) => one.who !== who || one.at < Date.now() - MOST_AGE;
  await forget(all.filter(isLost).map(({ slot }) => slot));
  const here = all.filter((one) => !isLost(one) && one.where === where);
  const found = await Promise.all(
    here
      .toSorted((one, other) => other.at - one.at)
      .map(async ({ slot, at, iv, sealed }) => {
        const open = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, sealed);
        return { slot, at, text: new TextDecoder().decode(open) };
      }),
  );
  return {
    found,
    forget,
    keep: async (slot, text) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, bytesOf(text));
      const kept: Kept = { slot, who, where, at: Date.now(), iv, sealed };
      await ask("readwrite", (store) => store.put(kept));
    },
  };
}

/** The box of this device, opened anew for each question: it may be emptied by another page at any time. */
async function ask<T>(
  mode: IDBTransactionMode,
  what: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open("archipel", 1);
  opening.addEventListener("upgradeneeded", () =>
    opening.result.createObjectStore(STORE, { keyPath: "slot" }),
  );
  const database = await answerOf(opening);
  try {
    const transaction = database.transaction(STORE, mode);
    const ended = new Promise<void>((tell, fail) => {
      transaction.addEventListener("complete", () => tell());
      transaction.addEventListener("abort", () => fail(transaction.error ?? new Error("refused")));
    });
    const answer = await answerOf(what(transaction.objectStore(STORE)));
    await ended;
    return answer;
  } finally {
    database.close();
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((tell, fail) => {
    request.addEventListener("success", () => tell(request.result));
    request.addEventListener("error", () => fail(request.error ?? new Error("refused")));
  });
}

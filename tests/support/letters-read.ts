import { isId } from "#basics/id";
import { namesOfIn } from "#modules/people";
import { job, type NotificationKind } from "#services/house";

import { type Browser, browserOf } from "./browser.ts";
import type { TestHouse } from "./house.ts";
import { wholeLetters } from "./two-houses.ts";

/** What one kind had to say in a letter: its subject stands at the head of the letter where it is the newest. */
export interface SaidPart {
  readonly kind: string;
  readonly subject: string;
}

/** A letter, and what a stranger to whom it was forwarded reads behind each of its links, on the day that it came. */
export interface ReadLetter {
  readonly kind: string;
  /** To whom, by first name; none: to somebody without an account. */
  readonly to: string | undefined;
  readonly subject: string;
  /** Text, HTML, headers: all of it. */
  readonly whole: string;
  readonly opened: readonly Opened[];
}
export interface Opened {
  readonly at: string;
  readonly status: number;
  readonly text: string;
}

export interface LetterReader {
  readonly parts: readonly SaidPart[];
  readonly letters: readonly ReadLetter[];
  /** Reads what was posted since. */
  readonly read: () => Promise<void>;
}

const LINK = /https?:\/\/localhost(?::\d+)?(\/[^\s<>«»"\\]*)/g;

/** Reads from now on each letter of a house, and each part of one, of whichever module. */
export function readLettersOf(app: TestHouse): LetterReader {
  const parts: SaidPart[] = [];
  const letters: ReadLetter[] = [];
  const known = new Set<string>();
  const noted = (kind: string, one: NotificationKind): NotificationKind => ({
    ...one,
    write: async (...asked) => {
      const part = await one.write?.(...asked);
      if (part !== undefined) parts.push({ kind, subject: part.subject });
      return part;
    },
  });
  const modules = app.modules.map((one) => ({
    ...one,
    notificationKinds: Object.fromEntries(
      Object.entries(one.notificationKinds ?? {}).map(([kind, its]) => [kind, noted(kind, its)]),
    ),
  }));
  Object.assign(app, { modules });
  const read = async () => {
    const stranger = browserOf(app);
    for (const letter of await wholeLetters(app)) {
      if (known.has(letter.id)) continue;
      known.add(letter.id);
      const { to } = letter;
      const opened = await openEach(stranger, letter.whole);
      letters.push({ ...letter, to: await nameOf(app, to), opened });
    }
  };
  return { parts, letters, read };
}

/** Who has an address of a test: `<id>@example.org`. */
function nameOf(app: TestHouse, address: string): Promise<string | undefined> {
  const [id = ""] = address.split("@");
  return app.transaction(job("write-mail"), async (work) =>
    isId<"Person">(id) ? (await namesOfIn(work, [id])).get(id) : undefined,
  );
}

async function openEach(stranger: Browser, whole: string): Promise<readonly Opened[]> {
  const paths = new Set([...whole.matchAll(LINK)].map(([, path = "/"]) => path));
  const opened: Opened[] = [];
  for (const at of paths) {
    const { status, text, title } = await stranger.get(at);
    opened.push({ at, status, text: `${title}\n${text}` });
  }
  return opened;
}

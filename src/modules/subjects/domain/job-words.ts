import { plain } from "#basics/text";

import type { Job } from "./rome.ts";

/** A job that some words may mean, under the name that is the nearest to them. */
export interface SuggestedJob {
  readonly code: string;
  readonly name: string;
  /** How the ROME calls it; the same, or a wider word. */
  readonly job: string;
}

/** What is looked through for jobs: the names under the roots of their words. */
export interface JobIndex {
  readonly jobs: ReadonlyMap<string, Job>;
  readonly names: readonly NamedJob[];
  /** For each root, the names (by their place) that hold it. */
  readonly byRoot: ReadonlyMap<string, readonly number[]>;
}

interface NamedJob extends Pick<SuggestedJob, "code" | "name"> {
  readonly roots: ReadonlySet<string>;
}

/** What ends French names of jobs and acts: « jardiner », « jardinage » and « jardinière » share a root. */
const ENDINGS =
  /(?:iciennes?|iciens?|iques?|abilites?|ables?|ateurs?|atrices?|ations?|eurs?|euses?|rices?|ions?|ements?|erie?s?|ieres?|iers?|ages?|istes?|iennes?|iens?|ees?|er|ir|re|ies?|es?|s|x)$/;
const LITTLE = new Set(
  "les des une pour avec dans sur par aux mes nos vos ses son savoir faire aimer aime peux petit petite petits petites tout tous toute toutes chez plus bien".split(
    " ",
  ),
);
/** A name that answers less than this part of what was asked is no suggestion. */
const LEAST = 0.35;

/** The roots of the words that count in a text. */
export function rootsOf(text: string): ReadonlySet<string> {
  const words = plain(text).match(/[a-z0-9]{3,}/g) ?? [];
  return new Set(words.filter((word) => !LITTLE.has(word)).map(rootOf));
}

function rootOf(word: string): string {
  const bare = word.replace(ENDINGS, "");
  return bare.length >= 4 ? bare : word.replace(/[sx]$/, "");
}

export function indexJobs(jobs: readonly Job[]): JobIndex {
  const names = jobs.flatMap(({ code, name, otherNames }) =>
    [name, ...otherNames].map((one) => ({ code, name: one, roots: rootsOf(one) })),
  );
  const byRoot = new Map<string, number[]>();
  for (const [place, { roots }] of names.entries())
    for (const root of roots) {
      const places = byRoot.get(root);
      if (places === undefined) byRoot.set(root, [place]);
      else places.push(place);
    }
  return { jobs: new Map(jobs.map((job) => [job.code, job])), names, byRoot };
}

/**
 * The jobs that some words suggest, the nearest first: to choose from, never chosen for anybody. A word
 * counts the more, the fewer names hold it; a name counts the less, the more it says besides.
 */
export function suggestJobs(index: JobIndex, words: string, most = 5): readonly SuggestedJob[] {
  const asked = [...rootsOf(words)];
  const weigh = (root: string) =>
    Math.log(1 + index.names.length / (1 + (index.byRoot.get(root)?.length ?? 0)));
  const known = asked.filter((root) => index.byRoot.has(root));
  const whole = known.reduce((sum, root) => sum + weigh(root), 0);
  const scores = new Map<number, number>();
  for (const root of known)
    for (const place of index.byRoot.get(root) ?? [])
      scores.set(place, (scores.get(place) ?? 0) + weigh(root));
  const ranked = [...scores]
    .flatMap(([place, score]) => {
      const named = index.names[place];
      if (named === undefined || score < LEAST * whole) return [];
      const beside = [...named.roots].filter((root) => !asked.includes(root)).length;
      const isFirst = index.jobs.get(named.code)?.name === named.name;
      return [{ named, score: score / whole - 0.08 * beside + (isFirst ? 0.04 : 0) }];
    })
    .toSorted(
      (one, other) => other.score - one.score || (one.named.name < other.named.name ? -1 : 1),
    );
  const best = new Map<string, SuggestedJob>();
  for (const {
    named: { code, name },
  } of ranked)
    if (!best.has(code)) best.set(code, { code, name, job: index.jobs.get(code)?.name ?? name });
  return [...best.values()].slice(0, most);
}

import { writeAmount } from "#basics/amount";
import { dayOf, writeDay, writeMoment, writeTime } from "#basics/dates";
import { capital, withoutEdges } from "#basics/text";
import { audienceLabels, themeLabels } from "#rules/subjects";

import { type Call, isOpen, type Shown } from "../domain/call.ts";
import { daysLeft } from "../domain/publish/closing.ts";
import { kindLabels } from "../domain/kind.ts";
import type { Deadline } from "../domain/notice.ts";
import type { CallSearch } from "../domain/search/search.ts";
import { texts } from "./texts.fr.ts";

/** « le lundi 30 novembre à midi » without its article; the year when it is not the current one. */
export function writeDeadline({ date, time }: Deadline, today: Temporal.PlainDate): string {
  const day = writeDay(date, today);
  return time === undefined ? day : `${day} à ${writeTime(time)}`;
}

export interface ClosingWords {
  /** For the sounding: whole days, −1 once closed, undefined when there is no end. */
  readonly days: number | undefined;
  readonly words: string;
}

/** When a call closes, in words and in days. */
export function writeClosing(
  call: Pick<Call, "closesAt" | "deadline">,
  now: Temporal.Instant,
): ClosingWords {
  const today = dayOf(now);
  if (call.closesAt === undefined) return { days: undefined, words: texts.permanentSay };
  const days = daysLeft({ closesAt: call.closesAt, deadline: call.deadline }, now);
  if (days === undefined) {
    return {
      days: -1,
      words: texts.closedOn(writeDay(call.deadline?.date ?? dayOf(call.closesAt), today)),
    };
  }
  if (call.deadline === undefined) return { days: undefined, words: texts.unsaid };
  return { days, words: texts.until(writeDeadline(call.deadline, today)) };
}

/** How much may be obtained, in one sentence; undefined when the notice does not say. */
export function writeMoney(money: Call["money"]): string | undefined {
  if (money === undefined) return undefined;
  const { least, most, leastRate, mostRate, words } = money;
  const sums =
    least !== undefined && most !== undefined
      ? least === most
        ? texts.money.exactly(writeAmount(most))
        : texts.money.between(writeAmount(least), writeAmount(most))
      : most !== undefined
        ? texts.money.upTo(writeAmount(most))
        : least !== undefined
          ? texts.money.from(writeAmount(least))
          : undefined;
  const rates =
    leastRate !== undefined && mostRate !== undefined && leastRate !== mostRate
      ? texts.money.rates(leastRate, mostRate)
      : (mostRate ?? leastRate) === undefined
        ? undefined
        : texts.money.rate(mostRate ?? leastRate ?? 0);
  const told = [sums, rates].filter((part) => part !== undefined).join(", ");
  if (told === "") return words;
  return words === undefined ? `${capital(told)}.` : `${capital(told)}. ${words}`;
}

/** « Crest », « Drôme et Ardèche », « toute la France ». */
export function writePlaces(places: Call["places"]): string | undefined {
  const names = places.map(({ scale, label, code }) =>
    scale === "country" ? "toute la France" : (label ?? code),
  );
  if (names.length === 0) return undefined;
  return names.length <= 4
    ? listOf(names)
    : `${names.slice(0, 3).join(", ")} et ${names.length - 3} autres`;
}

/** « a, b et c ». */
export function listOf(names: readonly string[], last = "et"): string {
  return names.length < 2
    ? (names[0] ?? "")
    : `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;
}

/** « jardin » et « partagé ». */
const quotedOf = (words: readonly string[]) =>
  listOf(words.map((word) => `« ${withoutEdges(word, '"«“ \u00a0\u202f', '"»” \u00a0\u202f')} »`));

/**
 * Why a call is in this list: the words it holds, the distance, each filter that it meets. Changing
 * one changes the sentence; nothing where nothing was asked.
 */
export function writeReason(
  shown: Shown & { readonly km: number | undefined },
  search: CallSearch,
  now: Temporal.Instant,
): string | undefined {
  const { call, words, neighbours, km } = shown;
  const reasons: string[] = [];
  if (words.length > 0) reasons.push(texts.reasons.words(quotedOf(words)));
  if (neighbours.length > 0)
    reasons.push(texts.reasons.neighbours(quotedOf(neighbours), neighbours.length));
  const place = placeReason(call, search, km);
  if (place !== undefined) reasons.push(place);
  if (search.kinds.length > 0) reasons.push(texts.reasons.kind(lower(kindLabels[call.kind])));
  const themes = call.themes.filter((theme) => search.themes.includes(theme));
  if (themes.length > 0)
    reasons.push(texts.reasons.theme(listOf(themes.map((theme) => `« ${themeLabels[theme]} »`))));
  if (search.audiences.length > 0) {
    const named = call.audiences.filter((audience) => search.audiences.includes(audience));
    reasons.push(
      named.length > 0
        ? texts.reasons.audience(listOf(named.map((one) => `les ${lower(audienceLabels[one])}`)))
        : texts.reasons.anyAudience,
    );
  }
  if (search.least !== undefined && call.money?.most !== undefined)
    reasons.push(texts.reasons.sum(writeAmount(call.money.most)));
  reasons.push(...timeReasons(call, search, now));
  if (!isOpen(call, now)) reasons.push(texts.reasons.closed);
  if (reasons.length === 0) return undefined;
  return `${listOf(reasons)}.`;
}

function timeReasons(
  { closesAt, deadline }: Pick<Call, "closesAt" | "deadline">,
  { withinDays, afterDays }: CallSearch,
  now: Temporal.Instant,
): readonly string[] {
  if (closesAt === undefined || (withinDays ?? afterDays) === undefined) return [];
  const left = daysLeft({ closesAt, deadline }, now);
  if (left === undefined) return [];
  return [
    ...(withinDays === undefined ? [] : [texts.reasons.soon(left)]),
    ...(afterDays === undefined ? [] : [texts.reasons.time(left)]),
  ];
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function placeReason(
  call: Pick<Call, "places">,
  { place }: CallSearch,
  km: number | undefined,
): string | undefined {
  if (place === undefined) return undefined;
  if (place.scale === "national") return texts.reasons.country;
  if (place.scale === "around" && km !== undefined) {
    const many =
      call.places.some(({ scale }) => scale === "group") ||
      call.places.filter(({ scale }) => scale === "commune").length > 1;
    return many ? texts.reasons.nearest(place.name, km) : texts.reasons.near(place.name, km);
  }
  const department =
    place.scale === "around" ? place.department : place.scale === "department" ? place.code : "";
  const region = place.scale === "region" ? place.code : place.region;
  const whole = (wanted: string, code: string) =>
    call.places.find((one) => one.scale === wanted && one.code === code);
  const [inDepartment, inRegion] = [whole("department", department), whole("region", region)];
  if (inDepartment !== undefined)
    return texts.reasons.coversDepartment(inDepartment.label ?? department);
  if (inRegion !== undefined) return texts.reasons.coversRegion(inRegion.label ?? region);
  if (call.places.some(({ scale }) => scale === "country")) return texts.reasons.country;
  const inside = writePlaces(call.places);
  return inside === undefined ? undefined : texts.reasons.inside(inside);
}

/** « ce matin », « hier », « lundi 16 novembre »: when a source was last read. */
export function writeRecently(at: Temporal.Instant, now: Temporal.Instant): string {
  const [day, today] = [dayOf(at), dayOf(now)];
  const days = day.until(today).days;
  if (days <= 0) return "aujourd’hui";
  if (days === 1) return "hier";
  return `le ${writeDay(day, today)}`;
}

export { writeMoment };

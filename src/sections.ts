import { type App, type Identified, type Part, SECTIONS, type SectionName } from "#services/house";
import type { FrameSection } from "#ui/frame";

import { texts } from "./texts.fr.ts";

/** What it takes to know of who reads. */
type Reader = Pick<Identified, "operator" | "acting">;

/** For whom one acts now, and what is entrusted. */
const ACTING = "/agir";

/** What stands beside the menu: one's own things are behind one's name, what keeps the instance apart. */
const BESIDE: readonly SectionName[] = ["mine", "keeping"];

/** The parts of each section, put in order once for all pages of a house. */
const ordered = new WeakMap<App["modules"], ReadonlyMap<SectionName, readonly Part[]>>();

/** All parts of a section, as the modules tell them, in their order. */
export function partsOf({ modules }: Pick<App, "modules">, name: SectionName): readonly Part[] {
  const inOrder =
    ordered.get(modules) ??
    Map.groupBy(
      modules.flatMap(({ parts = [] }) => parts).toSorted((one, other) => one.order - other.order),
      ({ section }) => section,
    );
  ordered.set(modules, inOrder);
  return inOrder.get(name) ?? [];
}

/** The sections with their parts, as they are shown to who reads. One that holds nothing yet is not there. */
export function sectionsFor(
  app: Pick<App, "modules">,
  known: Reader | undefined,
): readonly FrameSection[] {
  return SECTIONS.flatMap((name) => {
    const parts = partsOf(app, name).map(({ holds = [], yields = false, hub = false, ...part }) => {
      return { ...part, holds, yields, hub, shown: isShown(part, known) };
    });
    if (parts.length === 0) return [];
    const first = parts.find(({ shown }) => shown)?.at;
    // What is one’s own is not there while one acts for another: their page is.
    const at = name === "mine" && known?.acting !== undefined ? ACTING : first;
    const inMenu = at !== undefined && !BESIDE.includes(name);
    return [{ label: texts.sections[name], at, inMenu, parts }];
  });
}

/** Who acts for somebody reads what a visitor does (acting.ts), and is led nowhere else. */
function isShown({ for: reader = "everyone" }: Pick<Part, "for">, known: Reader | undefined) {
  if (reader === "everyone") return true;
  if (known === undefined || known.acting !== undefined) return false;
  return reader === "known" || (reader === "operator" && known.operator);
}

import type { SilenceTold } from "../../domain/counting/count-file.ts";
import { cameOut, figure, voices } from "../../web/result-texts.fr.ts";

/** How many of the members were heard. */
export const throughTexts = {
  /** When each member has one voice. */
  members: (members: number, spoken: number, through: number) =>
    spoken === 0
      ? `${of(members)}, aucune voix ne s’est exprimée.`
      : `${of(members)}, ${voices(spoken)} ${spoken > 1 ? "se sont exprimées" : "s’est exprimée"}${entrusted(through)}.`,
  /** When some have more voices than others. */
  voices: (all: number, spoken: number) => `Sur ${figure(all)} voix, ${cameOut(spoken)}.`,
  carried: (members: number, carried: number, through: number) =>
    `Elles viennent de ${people(carried)} sur ${figure(members)}${throughOthers(through)}.`,
} as const;

function of(members: number): string {
  return members === 1 ? "Sur un membre" : `Sur ${figure(members)} membres`;
}

function people(count: number): string {
  return count === 1 ? "un membre" : `${figure(count)} membres`;
}

function entrusted(through: number): string {
  if (through === 0) return "";
  return through === 1
    ? ", dont une confiée à quelqu’un d’autre"
    : `, dont ${figure(through)} confiées à quelqu’un d’autre`;
}

function throughOthers(through: number): string {
  if (through === 0) return "";
  return through === 1
    ? ", dont un par la voix de quelqu’un d’autre"
    : `, dont ${figure(through)} par la voix de quelqu’un d’autre`;
}

/** Why voices were not heard: of one voice, and of several. */
const WHY: Readonly<Record<SilenceTold, readonly [one: string, many: string]>> = {
  alone: [
    "pas de bulletin, et elle n’était confiée à personne",
    "pas de bulletin, et elles n’étaient confiées à personne",
  ],
  unspoken: [
    "de personne en personne, elle arrive chez quelqu’un qui n’a pas voté",
    "de personne en personne, elles arrivent chez quelqu’un qui n’a pas voté",
  ],
  ring: [
    "elle tourne en rond, sans rencontrer de bulletin",
    "elles tournent en rond, sans rencontrer de bulletin",
  ],
  capped: [
    "elle arrive à un bulletin qui porte déjà autant de voix que les statuts le permettent",
    "elles arrivent à un bulletin qui porte déjà autant de voix que les statuts le permettent",
  ],
  expired: [
    "le temps pour lequel elle était confiée était passé",
    "le temps pour lequel elles étaient confiées était passé",
  ],
  refused: [
    "la personne à qui elle était confiée a préféré ne pas la porter",
    "les personnes à qui elles étaient confiées ont préféré ne pas les porter",
  ],
  gone: [
    "la personne à qui elle était confiée n’est pas dans le cercle",
    "les personnes à qui elles étaient confiées ne sont pas dans le cercle",
  ],
  nobody: [
    "pas de bulletin, et le choix de ne la confier à personne pour cette question",
    "pas de bulletin, et le choix de ne les confier à personne pour cette question",
  ],
};

/** Why so many were not heard, when each member has one voice. */
export function silenceText(why: SilenceTold, count: number): string {
  return count === 1
    ? `Une voix s’est tue : ${WHY[why][0]}.`
    : `${figure(count)} voix se sont tues : ${WHY[why][1]}.`;
}

/** The same when some have more voices than others: members are counted, not their voices. */
export function weighedSilenceText(why: SilenceTold, count: number): string {
  const whose = count === 1 ? "d’un membre" : `de ${figure(count)} membres`;
  return `Les voix ${whose} se sont tues : ${WHY[why][1]}.`;
}

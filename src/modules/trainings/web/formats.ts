import { eventOf } from "#pieces/calendar";

import type { SeenTraining } from "../actions/see-training.ts";
import { trainingAt } from "../domain/training.ts";

/**
 * What everyone may see of a training, as linked data: a Course and its instance (schema.org). What one will know is
 * `teaches`, what one should know before `coursePrerequisites`; it is free, and says so (`isAccessibleForFree`).
 */
export function trainingLinked(
  { seen, programme, skills, trainerSaid }: SeenTraining,
  publicUrl: string,
): object {
  const { occasion, words, where, dates } = seen;
  const next = dates.find(({ isOver, cancelledAt }) => !isOver && cancelledAt === undefined);
  const at = publicUrl + trainingAt(occasion.id);
  const minutes = (programme?.steps ?? []).reduce((sum, step) => sum + step.minutes, 0);
  return {
    "@context": "https://schema.org",
    "@type": "Course",
    "@id": at,
    url: at,
    name: words.title,
    description: words.about ?? programme?.knows.join(", ") ?? words.title,
    inLanguage: "fr",
    isAccessibleForFree: true,
    ...(programme === undefined ? {} : { teaches: programme.knows }),
    ...(programme?.forWhom === undefined ? {} : { coursePrerequisites: programme.forWhom }),
    ...(skills.length === 0 ? {} : { about: skills.map(({ name }) => name) }),
    ...(where.name === undefined || where.at === undefined
      ? {}
      : { provider: { "@type": "Organization", name: where.name, url: publicUrl + where.at } }),
    hasCourseInstance: {
      ...eventOf(seen, next ?? dates.at(-1), occasion.when.zone),
      "@type": "CourseInstance",
      courseMode: words.video === undefined ? "onsite" : "blended",
      ...(minutes === 0 ? {} : { courseWorkload: `PT${minutes}M` }),
      ...(trainerSaid === undefined
        ? {}
        : { instructor: { "@type": "Person", name: trainerSaid } }),
    },
  };
}

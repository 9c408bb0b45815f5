import { Hono } from "hono";

import { type AnswersOf, toMend } from "#basics/form";
import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { readyFile } from "#modules/access";
import { fileRefusalTexts } from "#pieces/access";
import { FILE_REFUSALS, type FileRefusal } from "#rules/access";
import { sendFile } from "#services/files";
import { filesOf, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import {
  addMaterial,
  openMaterial,
  removeMaterial,
  seeMaterials,
  type SeenMaterials,
} from "../actions/materials.ts";
import { trainingAt } from "../domain/training.ts";
import { type Asking, type Env, ONE, trainingOf } from "./asked.ts";
import { materialForm } from "./forms.ts";
import { MaterialsPage } from "./materials-page.tsx";
import { trainingRefusals } from "./texts.fr.ts";

const BESIDE = { "one-of-both": "adresse", "not-https": "adresse" } as const;

const at = (seen: SeenMaterials) => `${trainingAt(seen.found.seen.occasion.id)}/supports`;

/** « …/supports »: what there is to read, added and taken away by who changes the training. */
export function materialRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const of = trainingOf(c);
      return of && seeMaterials(app, c.var.actor, of);
    },
    draw: (c, seen, back) => answer(c, <MaterialsPage seen={seen} back={back} />, back),
  });
  const add = page.sent({
    asks: materialForm,
    act: (c, seen, answers) => addIn(app, c, seen, answers),
    refusals: trainingRefusals,
    beside: BESIDE,
    to: (_, seen) => at(seen),
  });
  const remove = page.pressed({
    act: async (c, seen) => {
      const material = materialOf(c);
      return material === undefined
        ? refused("unknown-material")
        : withoutFile(
            await removeMaterial(app, c.var.actor, {
              training: seen.found.seen.occasion.id,
              material,
            }),
            "",
          );
    },
    refusals: trainingRefusals,
    to: (_, seen) => at(seen),
  });
  return new Hono<Env>()
    .get(`${ONE}/supports`, signedIn, page.show)
    .post(`${ONE}/supports`, signedIn, add)
    .post(`${ONE}/supports/:material/retirer`, signedIn, remove)
    .get(`${ONE}/supports/:material`, signedIn, async (c) => {
      const of = trainingOf(c);
      const material = materialOf(c);
      const opened = of && material && (await openMaterial(app, c.var.actor, { ...of, material }));
      return opened === undefined ? c.notFound() : sendFile(c, opened);
    });
}

function materialOf(c: Asking) {
  const asked = c.req.param("material") ?? "";
  return isId<"TrainingMaterial">(asked) ? asked : undefined;
}

/** A picture is drawn again before the transaction: it takes its time. */
async function addIn(
  app: App,
  c: Asking,
  seen: SeenMaterials,
  answers: AnswersOf<typeof materialForm>,
) {
  const [sent] = await filesOf(c, "fichier");
  const ready = sent === undefined ? undefined : await readyFile(sent);
  if (ready?.done === false)
    return toMend({ fichier: fileRefusalTexts[ready.refusal](sent?.name ?? "") });
  const training = seen.found.seen.occasion.id;
  const told = await addMaterial(app, c.var.actor, { training, ...answers, file: ready?.value });
  return withoutFile(told, sent?.name ?? "");
}

type Told = Awaited<ReturnType<typeof addMaterial>> | Awaited<ReturnType<typeof removeMaterial>>;

/** What is wrong with a file is said beside it; the rest by its own sentence. */
function withoutFile(told: Told, name: string) {
  if (told.done) return told;
  const { refusal } = told;
  return isOfFile(refusal)
    ? toMend({ fichier: fileRefusalTexts[refusal](name) })
    : refused(refusal);
}

const isOfFile = (refusal: string): refusal is FileRefusal =>
  FILE_REFUSALS.some((one) => one === refusal);

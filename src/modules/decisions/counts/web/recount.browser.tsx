import { HtmlEscapedCallbackPhase, resolveCallback } from "hono/utils/html";
import * as z from "zod/mini";

import { readAmount } from "#basics/amount";

import { setType } from "../../../../ui/page/typography.ts";
import { countAnyFile } from "../../domain/methods/any-count.ts";
import { writeCountFile } from "../../domain/counting/count-file-text.ts";
import type { CountFile } from "../../domain/counting/count-file.ts";
import { isMethod } from "../../domain/methods/method.ts";
import { flawText, recountTexts as texts } from "./recount-texts.fr.ts";
import { RecountView, type RecountViewProps } from "./recount-view.tsx";

/*
 * The page that counts a file again, with scripts: the same functions as the server's, run here, and
 * nothing is sent. Where the browser lacks what they need, the form goes to the server as without scripts.
 */

// Its other way of reading shapes is forbidden to our pages.
z.config({ jitless: true });

const place = document.querySelector<HTMLElement>("[data-recount]");
const form = document.querySelector<HTMLFormElement>('form[action="/votes/recompter"]');
const field = form?.querySelector<HTMLInputElement>("input[type=file]");
const knowsEnough = "subtle" in crypto && "toSorted" in Array.prototype && "text" in Blob.prototype;
if (place && form && field && knowsEnough)
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void count({ place, form, field });
  });

interface Parts {
  readonly place: HTMLElement;
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
}

async function count({ place: where, form: sent, field: chosen }: Parts): Promise<void> {
  where.hidden = true;
  const file = chosen.files?.[0];
  if (file === undefined) return refuse(chosen, texts.nothingChosen);
  const said = new FormData(sent);
  const [method, budget] = [said.get("methode"), said.get("budget")];
  const told = countAnyFile({
    name: file.name,
    text: await file.text(),
    method: typeof method === "string" && isMethod(method) ? method : undefined,
    budget: typeof budget === "string" ? readAmount(budget) : undefined,
  });
  refuse(chosen, told.done ? undefined : flawText(told));
  if (!told.done) return;
  const { value } = told;
  const proof = value.isOurs ? await proofOf(value.file) : undefined;
  const view = <RecountView {...value} proof={proof} where={texts.here} />;
  where.innerHTML = setType(
    await resolveCallback(view, HtmlEscapedCallbackPhase.Stringify, false, {}),
  );
  where.hidden = false;
  where.focus();
}

/** Says beside the field what is wrong with its file, as the server would; nothing when all is well. */
function refuse(chosen: HTMLInputElement, says: string | undefined): void {
  const [id, help] = [`${chosen.id}-e`, `${chosen.id}-a`];
  document.querySelector(`#${id}`)?.remove();
  chosen.closest(".champ")?.classList.toggle("faux", says !== undefined);
  chosen.setAttribute("aria-describedby", says === undefined ? help : `${help} ${id}`);
  if (says === undefined) return chosen.removeAttribute("aria-invalid");
  chosen.setAttribute("aria-invalid", "true");
  const problem = document.createElement("p");
  problem.className = "erreur";
  problem.id = id;
  problem.textContent = says;
  chosen.before(problem);
  chosen.focus();
}

/** As `counts/actions/seal-count.ts` does it. */
async function proofOf(file: CountFile): Promise<RecountViewProps["proof"]> {
  const hash = await sumOf(writeCountFile(file));
  return { hash, seal: await sumOf(`${file.previous}\n${hash}`) };
}

async function sumOf(text: string): Promise<string> {
  const sum = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

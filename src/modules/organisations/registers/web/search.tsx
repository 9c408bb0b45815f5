import type { Typed } from "#basics/form";
import { cleanText } from "#basics/text";
import { Button, Field, Form } from "#ui/form";
import { Page } from "#ui/page";
import { Inlet } from "#ui/panel";

import type {
  AskedRegisters,
  InRegisters,
  RegisterProposal,
} from "../actions/find-in-registers.ts";
import { addressOf } from "../../domain/organisation.ts";
import { writeDigits } from "../../domain/register-number.ts";
import { registerTexts } from "./texts.fr.ts";
import { texts as structureTexts } from "../../web/texts.fr.ts";

const texts = registerTexts.search;
const FORM = "/structures/nouvelle";
const AT = "/structures/registres";

export interface RegisterSearchProps {
  readonly asked: AskedRegisters;
  readonly known: InRegisters;
}

/** Reads what an address asks of registers (`registre`, `ville`, `de`). Total. */
export function readAskedRegisters(
  query: Readonly<Record<string, readonly string[] | undefined>>,
): AskedRegisters {
  const one = (name: string) => cleanText(query[name]?.[0] ?? "").trim();
  return {
    typed: one("registre").slice(0, 200),
    town: one("ville").slice(0, 120),
    reference: one("de").slice(0, 60),
  };
}

/** The fields of the form, as the register would have them typed. Nothing of it is saved by itself. */
export function typedOfEntry(proposal: RegisterProposal | undefined): Typed | undefined {
  if (proposal === undefined) return undefined;
  const { name, shortName, kind, purpose, siret, rna, siren, site } = proposal.entry;
  return {
    nom: name.slice(0, 200),
    sigle: shortName ?? "",
    genre: kind,
    objet: (purpose ?? "").slice(0, 2_000),
    commune: proposal.commune ?? "",
    numero: siret ?? rna ?? siren ?? proposal.entry.formerNumber ?? "",
    site: site ?? "",
  };
}

/** « La trouver dans un registre public »: a search, and what it finds. */
export function RegistersPage({ asked, known }: RegisterSearchProps) {
  const { found, isAvailable } = known;
  return (
    <Page
      title={texts.title}
      noindex
      breadcrumb={[{ label: structureTexts.make.title, at: FORM }]}
      narrow
      lead={isAvailable ? texts.says : texts.noRegister}
    >
      {isAvailable && <SearchForm asked={asked} />}
      {asked.typed !== "" && found.length === 0 && isAvailable && <p>{texts.none}</p>}
      {found.length > 0 && (
        <ul class="lignes">
          {found.map((proposal) => (
            <ProposalLine proposal={proposal} />
          ))}
        </ul>
      )}
      <p>
        <a href={FORM}>{texts.byHand}</a>
      </p>
    </Page>
  );
}

function SearchForm({ asked }: { readonly asked: AskedRegisters }) {
  return (
    <Form action={AT} method="get" label={texts.title}>
      <Field
        name="registre"
        type="search"
        label={texts.typed}
        help={texts.typedHelp}
        value={asked.typed}
        maxlength={200}
      />
      <Field name="ville" label={texts.town} optional value={asked.town} maxlength={120} />
      <p>
        <Button>{texts.send}</Button>
      </p>
    </Form>
  );
}

/** Above the form that adds one: where to look first, or what was taken from a register. */
export function FromRegister({ known }: { readonly known: InRegisters }) {
  if (known.chosen !== undefined) return <Chosen proposal={known.chosen} />;
  return known.isAvailable ? (
    <p>
      {texts.first} <a href={AT}>{texts.title}</a>
    </p>
  ) : null;
}

function Chosen({ proposal: { entry, here } }: { readonly proposal: RegisterProposal }) {
  return (
    <Inlet class="pile-s">
      {here === undefined ? (
        <p>{texts.taken(entry.name)}</p>
      ) : (
        <p>
          {texts.takenHere} <a href={addressOf(here)}>{here.name}</a>
        </p>
      )}
      {isOver(entry) && <p>{texts.dissolved}</p>}
      <p>
        <a href={AT}>{texts.send}</a>
      </p>
    </Inlet>
  );
}

function ProposalLine({ proposal }: { readonly proposal: RegisterProposal }) {
  const { entry, commune, here, reference } = proposal;
  const number = entry.rna ?? entry.siret ?? entry.siren ?? entry.formerNumber ?? "";
  return (
    <li class="pile-s">
      <div>
        <p>
          <strong>{entry.name}</strong>
        </p>
        <p class="petit doux">
          {[commune, writeDigits(number), texts.registers[entry.register]]
            .filter((part) => part !== undefined && part !== "")
            .join(", ")}
        </p>
      </div>
      {isOver(entry) && <p class="petit">{texts.dissolved}</p>}
      <p>
        {here === undefined ? (
          <a
            href={`${FORM}?de=${encodeURIComponent(reference)}`}
            aria-label={`${texts.take} : ${entry.name}`}
          >
            {texts.take}
          </a>
        ) : (
          <>
            {texts.here} : <a href={addressOf(here)}>{here.name}</a>
          </>
        )}
      </p>
    </li>
  );
}

function isOver({ state }: RegisterProposal["entry"]): boolean {
  return state === "dissolved" || state === "removed";
}

import type { GivenBack } from "#basics/form";
import { Form } from "#ui/form";
import { Page } from "#ui/page";
import { Questions } from "#ui/questions";

import { kindNames } from "../../domain/names.fr.ts";
import { addressOf, type Organisation } from "../../domain/organisation.ts";
import type { InRegisters } from "../../registers/actions/find-in-registers.ts";
import { FromRegister } from "../../registers/web/search.tsx";
import { roleForm } from "../../web/role-form.ts";
import { texts } from "../../web/texts.fr.ts";
import { anotherForm, type knownOf, localForm, madeForm, numberForm, siteForm } from "./forms.ts";

const words = texts.make;

/** The numbers of registers; that of a court of Alsace-Moselle is folded. */
export function NumberFields({
  known,
}: {
  readonly known?: ReturnType<typeof knownOf<Organisation>>;
}) {
  return (
    <>
      <Questions of={numberForm} values={known} />
      <details open={known?.court !== undefined}>
        <summary>{words.local}</summary>
        <div class="pile">
          <p class="doux">{words.localSays}</p>
          <Questions of={localForm} values={known} />
        </div>
      </details>
    </>
  );
}

export interface MakePageProps {
  /** Those that are perhaps the same. */
  readonly similar?: readonly Organisation[] | undefined;
  /** What public registers know, when this instance has some. */
  readonly registers?: InRegisters | undefined;
  readonly back: GivenBack;
}

/** Adds an organisation that is not in the directory. */
export function MakePage({ similar = [], registers, back }: MakePageProps) {
  return (
    <Page
      title={words.title}
      noindex
      breadcrumb={[{ label: texts.page.back, at: "/structures" }]}
      narrow
      lead={words.lead}
      beneath={
        <p>
          {words.known} <a href="/structures">{words.knownLink}</a>
        </p>
      }
      back={back}
    >
      {registers !== undefined && <FromRegister known={registers} />}
      <Form action="/structures/nouvelle" send={words.send} back={back}>
        {similar.length > 0 && (
          <div class="anse pile-s">
            <p>{words.similar}</p>
            <ul class="liens">
              {similar.map((one) => (
                <li>
                  <a href={addressOf(one)}>{one.name}</a>{" "}
                  <span class="doux">
                    {kindNames[one.kind]}, {one.town}
                  </span>
                </li>
              ))}
            </ul>
            <Questions of={anotherForm} />
          </div>
        )}
        <Questions of={madeForm} />
        <NumberFields />
        <Questions of={siteForm} />
        <Questions of={roleForm} />
      </Form>
    </Page>
  );
}

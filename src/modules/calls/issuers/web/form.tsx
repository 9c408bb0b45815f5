import type { GivenBack } from "#basics/form";
import { Button, Form, Press } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Questions } from "#ui/questions";

import type { SeenDraft } from "../../publish/actions/publish-drafts.ts";
import { moneyForm, papersForm, waysForm, whatForm, whenForm, whoForm } from "./draft-form.ts";
import { Theirs } from "./theirs.tsx";
import { publishTexts as texts } from "../../publish/web/texts.fr.ts";

const { groups } = texts;

export interface DraftPageProps {
  readonly draft: SeenDraft;
  readonly back: GivenBack;
  readonly justKept?: boolean | undefined;
}

/** A call being written: what is looked for, who, where, when, how much, how; kept as it is typed. */
export function DraftPage({ draft, back, justKept }: DraftPageProps) {
  const at = `/appels/publier/${draft.id}`;
  return (
    <Page
      title={draft.call === undefined ? texts.write : texts.correct}
      lead={texts.for(draft.organisation.name)}
      beneath={<Opening draft={draft} justKept={justKept} />}
      back={back}
      noindex
      breadcrumb={[{ label: texts.title, at: "/appels/publier" }]}
    >
      <Form action={at} version={draft.version} back={back}>
        {PARTS.map(([id, title, asks]) => (
          <Section title={title} id={id}>
            <Questions of={asks} values={draft.fields} />
            {asks === papersForm && (
              <>
                <p>{texts.howToAnswer}</p>
                <Questions of={waysForm} values={draft.fields} />
              </>
            )}
          </Section>
        ))}
        {back.refusal === "changed-meanwhile" && (
          <Theirs mine={back.typed ?? {}} theirs={draft.fields} />
        )}
        <div class="rang">
          <Button name="faire" value="relire">
            {texts.preview}
          </Button>
          <Button name="faire" value="garder" kind="clair">
            {texts.keep}
          </Button>
        </div>
      </Form>
      <details class="pile-s">
        <summary>{texts.drop}</summary>
        <p class="petit">{texts.dropSay}</p>
        <Press action={`${at}/jeter`} prefix="jeter" class="pile-l" kind="clair">
          {texts.drop}
        </Press>
      </details>
    </Page>
  );
}

function Opening({ draft, justKept }: Omit<DraftPageProps, "back">) {
  return (
    <>
      <p>{draft.call === undefined ? texts.howItGoes : texts.correctsSay(titleIn(draft))}</p>
      <Parts />
      {justKept === true && <p class="mot va">{texts.kept}</p>}
      {draft.checked.ready && (
        <p>
          <a href={`/appels/publier/${draft.id}/apercu`}>{texts.readAgain}</a>
        </p>
      )}
    </>
  );
}

function titleIn({ fields: typed }: SeenDraft): string {
  const title = typed["titre"];
  return typeof title === "string" && title !== "" ? title : texts.untitled;
}

/** The five parts of the form, to go to each: it is long. */
function Parts() {
  return (
    <ul class="liens">
      {PARTS.map(([id, title]) => (
        <li>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  );
}

const PARTS = [
  ["quoi", groups.what, whatForm],
  ["pour-qui", groups.who, whoForm],
  ["quand", groups.when, whenForm],
  ["combien", groups.money, moneyForm],
  ["comment", groups.how, papersForm],
] as const;

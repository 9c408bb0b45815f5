import { writeMoment } from "#basics/dates";
import { FILE_ENDINGS, type FileFacts } from "#rules/access";
import { fileTexts, sayFile } from "#pieces/access";
import type { Circle } from "#rules/circles";
import {
  Button,
  Checks,
  Field,
  FileField,
  Form,
  TextArea,
  type FieldProblems,
  type Typed,
} from "#ui/form";
import { useFrame } from "#ui/frame";
import { Markdown } from "#ui/markdown";
import { Inlet } from "#ui/panel";

import type { Nameable } from "../domain/mention.ts";
import { type Draft, MOST_LETTERS, MOST_TITLE } from "../domain/thread.ts";
import { texts } from "./thread-texts.fr.ts";

/** What is shown before it is sent. */
export interface Preview {
  readonly words: string;
  readonly named: readonly string[];
  readonly links: boolean;
}

export interface WriteFormProps {
  readonly action: string;
  readonly circle: Circle;
  /** A new thread has a title. */
  readonly isThread: boolean;
  readonly draft: Draft | undefined;
  readonly nameable: readonly Nameable[];
  readonly now: Temporal.Instant;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
  readonly preview?: Preview | undefined;
}

/** Where one writes: words, whom to tell at once, files; to send, to read again, or to keep for later. */
export function WriteForm(props: WriteFormProps) {
  const { action, draft, preview, typed, problem, problems } = props;
  return (
    <div class="pile" id="ecrire">
      {preview !== undefined && <PreviewPart preview={preview} draft={draft} />}
      <Form action={action} files typed={typed} problem={problem} problems={problems} class="pile">
        {draft !== undefined && typed === undefined && (
          <p class="petit">{texts.draftOf(writeMoment(draft.savedAt, props.now))}</p>
        )}
        <Fields {...props} />
        <Acts {...props} />
      </Form>
    </div>
  );
}

function Fields({ circle, isThread, draft, nameable, typed, problem }: WriteFormProps) {
  const around = circle.kind === "support" ? `${texts.aroundSomebody} ` : "";
  const few = isSimple();
  return (
    <>
      {isThread && (
        <Field
          name="title"
          label={texts.title}
          help={texts.titleHelp}
          value={draft?.title}
          maxlength={MOST_TITLE}
        />
      )}
      <TextArea
        name="words"
        label={texts.words}
        help={around + (few ? texts.wordsHelpSimple : texts.wordsHelp)}
        value={draft?.words}
        rows={6}
        maxlength={MOST_LETTERS}
      />
      {nameable.length > 0 && !few && (
        <Tell nameable={nameable} isOpen={isTicked(typed) || problem !== undefined} />
      )}
      <Joined files={draft?.files ?? []} />
      <FileField
        name="files"
        label={texts.files}
        help={texts.filesHelp(fileTexts.help)}
        accept={FILE_ENDINGS}
        several
        optional
      />
    </>
  );
}

/** The first button sends: it is the one of the key Enter. */
function Acts({ isThread, draft }: Pick<WriteFormProps, "isThread" | "draft">) {
  return (
    <>
      <div class="rang">
        <Button pictogram="write">{isThread ? texts.sendThread : texts.send}</Button>
        {!isSimple() && (
          <Button kind="clair" name="faire" value="relire">
            {texts.reread}
          </Button>
        )}
        <Button kind="lien" name="faire" value="garder">
          {texts.keep}
        </Button>
        {draft !== undefined && (
          <Button kind="lien" name="faire" value="jeter">
            {texts.throwAway}
          </Button>
        )}
      </div>
      {/* With scripts the draft keeps itself, and says so here; not for somebody else, in whose journal each time would be a line. */}
      {useFrame().acting === undefined && (
        <output class="petit doux" data-kept={texts.keptNow} data-lost={texts.notKept} />
      )}
    </>
  );
}

/** A simple page offers less at once: who is to be told is named in the words, or reads it in the morning. */
function isSimple(): boolean {
  return useFrame().person?.simple === true;
}

function isTicked(typed: Typed | undefined): boolean {
  const ticked = typed?.["tell"];
  return ticked !== undefined && ticked !== "";
}

/** Folded: most messages wait for the morning. */
function Tell({
  nameable,
  isOpen,
}: {
  readonly nameable: readonly Nameable[];
  readonly isOpen: boolean;
}) {
  return (
    <details open={isOpen}>
      <summary>{texts.tellMore}</summary>
      <Checks
        name="tell"
        question={texts.tell}
        help={texts.tellHelp}
        optional
        choices={nameable.map(({ person, name }) => ({ value: person, label: name }))}
      />
    </details>
  );
}

/** Files already kept with the draft: a browser cannot give them back, the house does. */
function Joined({ files }: { readonly files: readonly FileFacts[] }) {
  if (files.length === 0) return null;
  return (
    <fieldset class="pile-s">
      <legend>{texts.joined}</legend>
      <ul class="pile-s">
        {files.map((file) => (
          <li class="rang bouts">
            <span>
              {file.name} <span class="doux petit">({sayFile(file)})</span>
            </span>
            <Button
              kind="lien"
              name="retirer"
              value={file.id}
              label={`${texts.takeOut} ${file.name}`}
            >
              {texts.takeOut}
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function PreviewPart({
  preview: { words, named, links },
  draft,
}: {
  readonly preview: Preview;
  readonly draft: Draft | undefined;
}) {
  const files = draft?.files ?? [];
  return (
    <Inlet title={texts.previewTitle} id="relire">
      <div class="bulle">
        <Markdown text={words} mentions={named} links={links} />
      </div>
      {named.length > 0 && <p>{texts.previewTold(named.join(", "))}</p>}
      {files.length > 0 && <p>{texts.previewFiles(files.map(({ name }) => name).join(", "))}</p>}
      <p class="petit">{texts.previewNotSent}</p>
    </Inlet>
  );
}

import { backTo } from "#basics/form";
import { Button, Form, Select } from "#ui/form";
import { Section } from "#ui/panel";

import type { College } from "../../domain/statutes.ts";
import { MOST_COLLEGES } from "../../domain/methods/colleges.ts";
import { collegeForm, voicesForm } from "./forms.ts";
import type { StatutesPageProps } from "./shown.ts";
import { texts } from "./texts.fr.ts";

/** How many members one form places. */
export const MEMBERS_A_PAGE = 50;

/** The colleges of a circle; for who writes, the way to change them and to put members in them. */
export function Colleges(props: StatutesPageProps) {
  const { colleges, writes, circle } = props.seen;
  return (
    <Section title={texts.colleges} id="colleges">
      <p>{colleges.length === 0 ? texts.noCollege : texts.collegesLead}</p>
      {colleges.length > 0 && (
        <ul class="lignes">
          {colleges.map((college) => (
            <li class="pile-s">
              <p>
                {texts.college(
                  college.name,
                  texts.eachVoices(college.voices),
                  texts.membersCount(college.members.length),
                )}
              </p>
              {writes && <Change props={props} college={college} />}
            </li>
          ))}
        </ul>
      )}
      {writes && colleges.length < MOST_COLLEGES && (
        <details class="pile-s" open={props.back.form === "college"}>
          <summary>{texts.add}</summary>
          <Form
            action={`/votes/statuts/${circle.id}/colleges`}
            prefix="college"
            asks={collegeForm}
            values={{ voices: 1 }}
            back={backTo("college", props.back)}
          >
            <Button kind="clair">{texts.add}</Button>
          </Form>
        </details>
      )}
      {writes && colleges.length > 0 && <Place {...props} />}
    </Section>
  );
}

function Change({
  props,
  college,
}: {
  readonly props: StatutesPageProps;
  readonly college: College;
}) {
  const at = `/votes/statuts/${props.seen.circle.id}/colleges/${college.id}`;
  const isSent = props.of === college.id;
  const back = (form: string) => (isSent ? backTo(form, props.back) : {});
  return (
    <details class="pile-s" open={isSent}>
      <summary>{texts.changeVoices(college.name)}</summary>
      <Form
        action={at}
        prefix={`voix-${college.id}`}
        asks={voicesForm}
        values={college}
        back={back("voix")}
      >
        <Button kind="clair">{texts.changeVoices(college.name)}</Button>
      </Form>
      <Form
        action={`${at}/enlever`}
        class="pile-s"
        prefix={`enlever-${college.id}`}
        back={back("enlever")}
      >
        <p class="petit">{texts.removeHelp}</p>
        <Button kind="clair">{texts.remove(college.name)}</Button>
      </Form>
    </details>
  );
}

/** The field that says of which college a member is. */
export function placeField(person: string): string {
  return `college-${person}`;
}

function Place(props: StatutesPageProps) {
  const { circle, colleges, members } = props.seen;
  const pages = Math.max(1, Math.ceil(members.length / MEMBERS_A_PAGE));
  const page = Math.min(props.page, pages);
  const shown = members.slice((page - 1) * MEMBERS_A_PAGE, page * MEMBERS_A_PAGE);
  const collegeOf = (person: string) =>
    colleges.find((college) => college.members.some((one) => one === person))?.id ?? "";
  return (
    <Section title={texts.place} id="membres">
      <Form
        action={`/votes/statuts/${circle.id}/membres${page > 1 ? `?page=${page}` : ""}`}
        prefix="membres"
        send={texts.placeSend}
        back={backTo("membres", props.back)}
      >
        <p class="petit">{texts.placeHelp}</p>
        {shown.map(({ person, name }) => (
          <Select
            name={placeField(person)}
            label={name}
            width="moyen"
            value={collegeOf(person)}
            empty={texts.noneOf}
            options={colleges.map((college) => ({ value: college.id, label: college.name }))}
          />
        ))}
      </Form>
      {pages > 1 && (
        <nav class="rang" aria-label={texts.pages}>
          {page > 1 && <a href={`?page=${page - 1}#membres`}>{texts.before}</a>}
          <span>{texts.page(page, pages)}</span>
          {page < pages && <a href={`?page=${page + 1}#membres`}>{texts.after}</a>}
        </nav>
      )}
    </Section>
  );
}

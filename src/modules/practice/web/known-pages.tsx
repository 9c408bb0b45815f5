import { writeDate } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { pageList, type AskedPage } from "#basics/query";
import { Form, Press, Problems } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import {
  PAGE,
  type SeenKnown,
  type SeenLine,
  type SeenPoint,
  type SeenToBuild,
} from "../actions/see-community.ts";
import { communityAt, situationAt } from "../domain/address.ts";
import { lineForm, pointForm, takeForm } from "./forms.ts";
import { texts } from "./texts.fr.ts";

interface Back {
  readonly back: GivenBack;
}

/** « Ce que nous savons ». */
export function KnownPage(props: Back & { readonly seen: SeenKnown; readonly asked: AskedPage }) {
  const { seen, asked, back } = props;
  const { community, lines, total, may } = seen;
  const { circle } = community;
  const at = communityAt(circle, "/savoirs");
  return (
    <Page
      title={`${texts.known} : ${circle.name}`}
      heading={texts.known}
      lead={texts.knownLead}
      noindex
      narrow
      back={back}
      breadcrumb={[{ label: circle.name, at: communityAt(circle) }]}
    >
      <Problems problem={back.form === "line" ? undefined : back.problem} kept={false} />
      <Paged
        shown={lines}
        total={total}
        asked={{ page: asked.page }}
        size={PAGE}
        at={({ page = 1 }) => pageList.at(at, asked, { page })}
        draw={(shown) => (
          <Lines>
            {shown.map((line) => (
              <KnownLine line={line} at={at} />
            ))}
          </Lines>
        )}
        empty={<Empty title={texts.noneKnown} />}
      />
      {may.write && (
        <Section title={texts.keep} id="noter">
          <Form action={at} asks={lineForm} back={backTo("line", back)} send={texts.keep} />
        </Section>
      )}
    </Page>
  );
}

/** A line of what is known, with where it comes from; and, on its own page, the way to take it away. */
export function KnownLine({ line, at }: { readonly line: SeenLine; readonly at?: string }) {
  const { text, situation, document } = line;
  const ofLine = (says: string) => texts.ofLine(says, text.slice(0, 60));
  return (
    <article class="pile-s">
      <p>{text}</p>
      {(situation !== undefined || document !== undefined) && (
        <p class="rang petit">
          {situation !== undefined && (
            <a href={situationAt(situation)} aria-label={ofLine(texts.from)}>
              {texts.from}
            </a>
          )}{" "}
          {document !== undefined && (
            <a href={document} aria-label={ofLine(texts.itsDocument)}>
              {texts.itsDocument}
            </a>
          )}
        </p>
      )}
      {at !== undefined && line.mayRemove && (
        <Press action={`${at}/${line.id}/retirer`} kind="lien" label={ofLine(texts.remove)}>
          {texts.remove}
        </Press>
      )}
    </article>
  );
}

/** « Ce qu’il faut construire ». */
export function ToBuildPage({ seen, back }: Back & { readonly seen: SeenToBuild }) {
  const { community, points, may } = seen;
  const { circle } = community;
  const at = communityAt(circle, "/construire");
  return (
    <Page
      title={`${texts.toBuild} : ${circle.name}`}
      heading={texts.toBuild}
      lead={texts.toBuildLead}
      noindex
      narrow
      back={back}
      breadcrumb={[{ label: circle.name, at: communityAt(circle) }]}
    >
      <Problems problem={back.form === undefined ? back.problem : undefined} kept={false} />
      {points.length === 0 ? (
        <Empty title={texts.noneToBuild} />
      ) : (
        <Lines>
          {points.map((point) => (
            <PointLine point={point} at={`${at}/${point.id}`} may={may} back={back} />
          ))}
        </Lines>
      )}
      {may.write && (
        <Section title={texts.addPoint} id="ajouter">
          <Form action={at} asks={pointForm} back={backTo("point", back)} send={texts.addPoint} />
        </Section>
      )}
    </Page>
  );
}

type PointLineProps = Back & {
  readonly point: SeenPoint;
  readonly at: string;
  readonly may: SeenToBuild["may"];
};

function PointLine({ point, at, may, back }: PointLineProps) {
  const { text, taken } = point;
  const isFree = taken?.by === undefined;
  const ofPoint = (says: string) => texts.ofLine(says, text);
  return (
    <article class="pile-s">
      <h2 class="h-petit">{text}</h2>
      <p class="petit doux">{takenSaid(point)}</p>
      {may.write && isFree && (
        <Form
          action={`${at}/prendre`}
          asks={takeForm}
          back={backTo(`take ${point.id}`, back)}
          prefix={point.id}
          label={ofPoint(texts.takePoint)}
          send={texts.takePoint}
        />
      )}
      <p class="rang">
        {may.write && (
          <a href={`${at}/fait`} aria-label={ofPoint(texts.build)}>
            {texts.build}
          </a>
        )}
      </p>
      {point.mayRemove && (
        <Press action={`${at}/retirer`} kind="lien" label={ofPoint(texts.remove)}>
          {texts.remove}
        </Press>
      )}
    </article>
  );
}

/** Who builds it, and for when. */
export function takenSaid({ taken, taker }: SeenPoint): string {
  return taken?.by === undefined || taker === undefined
    ? texts.free
    : texts.taken(taker, writeDate(taken.due));
}

/** It is built: what is known now, in a line. */
export function BuildPage(props: Back & { readonly seen: SeenToBuild; readonly point: SeenPoint }) {
  const { seen, point, back } = props;
  const { circle } = seen.community;
  const at = communityAt(circle, "/construire");
  return (
    <Page
      title={texts.buildTitle(point.text)}
      heading={point.text}
      lead={texts.buildLead}
      noindex
      narrow
      back={back}
      breadcrumb={[
        { label: circle.name, at: communityAt(circle) },
        { label: texts.toBuild, at },
      ]}
    >
      <Form action={`${at}/${point.id}/fait`} asks={lineForm} back={back} send={texts.build} />
    </Page>
  );
}

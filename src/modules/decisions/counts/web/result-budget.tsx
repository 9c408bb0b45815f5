import { State } from "#ui/state";
import { Table } from "#ui/table";

import { approvalsOf, namedBy, type ResultProps, total } from "./result-figures.ts";
import { euros, figure, viewTexts as texts } from "../../web/result-texts.fr.ts";

interface Project {
  readonly label: string;
  readonly cost: number;
  readonly voices: number;
  readonly funded: boolean;
}

/** A part of the budget: what was bought, then what is left. */
interface Part {
  /** From 1; undefined: what is left. */
  readonly number: number | undefined;
  readonly land: string;
  readonly cost: number;
  readonly label: string;
}

const LANDS = ["lavande", "abricot", "olivier", "chataigne", "calcaire", "basalte", "tuile"];

/** Narrower than this part of the bar, a number does not fit. */
const NARROW = 0.05;

/** Projects: those bought in their order, then the others, most approved first. */
function projectsOf({ options, summary, outcome }: ResultProps): readonly Project[] {
  const approvals = approvalsOf(summary.counts, options.length);
  const bought = outcome.kind === "funded" ? namedBy(outcome) : [];
  const others = options
    .map((_, option) => option)
    .filter((option) => !bought.includes(option))
    .toSorted((one, other) => (approvals[other] ?? 0) - (approvals[one] ?? 0));
  return [...bought, ...others].map((option) => ({
    label: options[option]?.label ?? "",
    cost: options[option]?.cost ?? 0,
    voices: approvals[option] ?? 0,
    funded: bought.includes(option),
  }));
}

/** The budget as one bar, filled by what was bought. Says what its table says. */
export function BudgetPicture(props: ResultProps) {
  const { outcome } = props;
  if (outcome.kind !== "funded") return null;
  const bought = projectsOf(props).filter(({ funded }) => funded);
  const left: Part = { number: undefined, land: "reste", cost: outcome.left, label: texts.left };
  const parts = [
    ...bought.map(({ cost, label }, i): Part => ({
      number: i + 1,
      land: LANDS[i % LANDS.length] ?? "",
      cost,
      label,
    })),
    ...(outcome.left > 0 ? [left] : []),
  ];
  return (
    <div class="pile" aria-hidden="true">
      <BudgetBar parts={parts} />
      <ul class="parts">
        {parts.map((part) => (
          <li>
            <span class={`part-cle ${part.land}`}>{part.number}</span>
            <span>
              {part.label} <span class="doux">{euros(part.cost)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function BudgetBar({ parts }: { readonly parts: readonly Part[] }) {
  const all = Math.max(1, total(parts.map(({ cost }) => cost)));
  let from = 0;
  return (
    <svg class="budget" width="100%" height="56">
      {parts.map(({ number, land, cost }) => {
        const x = from;
        from += cost;
        return (
          <>
            <rect class={land} x={percent(x / all)} y="4" width={percent(cost / all)} height="48" />
            {number !== undefined && cost / all > NARROW && (
              <text x={percent((x + cost / 2) / all)} y="34">
                {number}
              </text>
            )}
          </>
        );
      })}
    </svg>
  );
}

/** A length of a drawing. */
function percent(part: number): string {
  return `${Number((part * 100).toFixed(3))}%`;
}

/** A line of the table: a project, or what is left. */
interface Line {
  readonly label: string;
  readonly voices: string;
  readonly cost: number;
  readonly funded: boolean | undefined;
}

/** Funded or not, with what each was approved by and costs; what is left, and the whole. */
export function BudgetTable(props: ResultProps) {
  const { outcome } = props;
  const projects = projectsOf(props);
  const lines = projects.map((one): Line => ({ ...one, voices: figure(one.voices) }));
  const columns = [
    { title: texts.project, cell: ({ label }: Line) => label },
    { title: texts.voices, cell: (line: Line) => line.voices, number: true },
    { title: texts.cost, cell: ({ cost }: Line) => euros(cost), number: true },
  ];
  if (outcome.kind !== "funded")
    return <Table caption={texts.budgetCaption} columns={columns} rows={lines} />;
  const { left } = outcome;
  const spent = total(projects.map(({ cost, funded }) => (funded ? cost : 0)));
  return (
    <Table
      caption={texts.budgetCaption}
      columns={[
        ...columns,
        { title: texts.state, cell: ({ funded }) => <Decided funded={funded} /> },
      ]}
      rows={[...lines, { label: texts.left, voices: "", cost: left, funded: undefined }]}
      foot={[texts.budget, "", euros(spent + left), ""]}
    />
  );
}

function Decided({ funded }: Pick<Line, "funded">) {
  if (funded === undefined) return null;
  return funded ? <State tone="va">{texts.isFunded}</State> : texts.notFunded;
}

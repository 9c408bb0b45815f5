import type { OpenedApp } from "../../src/app.ts";

/** One point: its number, which names what it works on. */
export interface Point {
  readonly number: number;
  readonly seed: number;
  /** A folder of its own, for the files that it reads. */
  readonly folder: string;
}

/** What is cut: something that must end the same whenever it was cut and begun again. */
export interface Scenario {
  /** On which house: one that is empty, or one with the demonstration. */
  readonly house: "empty" | "filled";
  /** How many points share one house before it is made anew. */
  readonly together: number;
  /** Makes the house ready, once for all points on it. */
  readonly prepare?: (app: OpenedApp) => Promise<void>;
  /** What is acknowledged before the work that is cut. */
  readonly begin: (app: OpenedApp, point: Point) => Promise<void>;
  /** The work; tells how far it was acknowledged. Done again, it goes on. */
  readonly work: (
    app: OpenedApp,
    point: Point,
    acknowledge: (much: number) => void,
  ) => Promise<void>;
  /** What is missing of what was acknowledged, just after a cut. */
  readonly lost?: (
    app: OpenedApp,
    point: Point,
    acknowledged: number,
  ) => Promise<readonly string[]>;
  /** What is not as it would be without any cut, once the work was ended. */
  readonly check: (app: OpenedApp, point: Point, cuts: number) => Promise<readonly string[]>;
  /** What was seen that the rule allows (mails sent twice), for the report. */
  readonly seen?: () => string;
}

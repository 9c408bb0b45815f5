import { encodeQR } from "qr";

export interface QrCodeProps {
  /** The address that it leads to, whole. */
  readonly to: string;
  /** What it says to who does not see it. */
  readonly label: string;
}

/** The white margin that cameras need, in squares. */
const QUIET = 4;

/** A code to photograph. Always dark on white, at night too: cameras need it. Write the address beside it. */
export function QrCode({ to, label }: QrCodeProps) {
  // Level M: 15 % of the poster may be torn or stained (ISO/IEC 18004, 7.5.1).
  const squares = encodeQR(to, "raw", { ecc: "medium", border: QUIET });
  const side = squares.length;
  const path = squares.map((row, y) => runsOf(row, y)).join("");
  return (
    <svg class="code-qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}

/** The dark squares of a row, each run of them one stroke: a code weighs few kilobytes. */
function runsOf(row: readonly boolean[], y: number): string {
  const line = row.map((dark) => (dark ? "1" : "0")).join("");
  return [...line.matchAll(/1+/g)]
    .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join("");
}

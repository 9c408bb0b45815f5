import { expect, test } from "vitest";

import { writeFamilies } from "./exposition.ts";

test("figures are written as Prometheus reads them", () => {
  const text = writeFamilies([
    {
      name: "a_total",
      help: "One\nline",
      type: "counter",
      samples: [{ labels: { route: '/a"\\\n' }, value: 2 }, { value: Number.POSITIVE_INFINITY }],
    },
    { name: "none", help: "", type: "gauge", samples: [] },
  ]);
  expect(text).toBe(
    '# HELP a_total One\\nline\n# TYPE a_total counter\na_total{route="/a\\"\\\\\\n"} 2\na_total +Inf\n',
  );
});

import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import {
  endVoucher,
  makeVoucher,
  seeVoucher,
  seeVouchers,
  useVoucher,
} from "../actions/vouchers.ts";
import { MINE, VOUCHERS } from "./at.ts";
import { codeForm, voucherForm } from "./forms.ts";
import { voucherList } from "./list-asked.ts";
import { UseVoucherPage, VoucherPage, VouchersPage } from "./voucher-pages.tsx";
import { makeRefusals, stopRefusals, useRefusals, voucherTexts } from "./voucher-texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /kori/bons » and « /kori/bon »: kori on paper, made and taken for oneself alone. */
export function voucherRoutes(app: App): Hono<Env> {
  const all = pageOf({
    find: async (c: Asking) => {
      const asked = voucherList.read(c.req.queries());
      const seen = await seeVouchers(app, c.var.actor, asked);
      return seen && { seen, asked };
    },
    draw: (c, { seen, asked }, back) =>
      answer(c, <VouchersPage {...{ seen, asked, back }} now={app.clock.now()} />, back),
  });
  const made = all.sent({
    asks: voucherForm,
    act: (c, _, asked) => makeVoucher(app, c.var.actor, asked),
    refusals: makeRefusals,
    beside: { "nothing-to-give": "kori", "too-much-on-paper": "kori", "too-many-vouchers": "kori" },
    to: (id) => `${VOUCHERS}/${id}`,
  });
  return new Hono<Env>()
    .get("/bons", signedIn, all.show)
    .post("/bons", signedIn, made)
    .route("/", oneRoutes(app))
    .route("/", useRoutes(app));
}

function oneRoutes(app: App): Hono<Env> {
  const one = pageOf({
    find: async (c: Asking) => {
      const id = c.req.param("voucher") ?? "";
      return isId<"Voucher">(id) ? seeVoucher(app, c.var.actor, { voucher: id }) : undefined;
    },
    draw: (c, voucher, back) => {
      const said = c.req.query("fait") === "arrete" ? voucherTexts.said.arrete : undefined;
      const name = c.var.frame.person?.name ?? "";
      return answer(
        c,
        <VoucherPage {...{ voucher, name, back, said }} now={app.clock.now()} />,
        back,
      );
    },
  });
  const stop = one.pressed({
    act: (c, { id }) => endVoucher(app, c.var.actor, { voucher: id }),
    refusals: stopRefusals,
    to: (id) => `${VOUCHERS}/${id}?fait=arrete`,
  });
  return new Hono<Env>()
    .get("/bons/:voucher{[0-9a-f-]{36}}", signedIn, one.show)
    .post("/bons/:voucher{[0-9a-f-]{36}}/arreter", signedIn, stop);
}

function useRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) =>
      (await seeVouchers(app, c.var.actor, { page: 1 })) ? {} : undefined,
    draw: (c, _, back) => answer(c, <UseVoucherPage back={back} />, back),
  });
  const used = page.sent({
    asks: codeForm,
    act: (c, _, asked) => useVoucher(app, c.var.actor, asked),
    refusals: useRefusals,
    beside: {
      "unknown-code": "code",
      "voucher-used": "code",
      "voucher-ended": "code",
      "voucher-over": "code",
      "to-yourself": "code",
      "beyond-floor": "code",
      "too-many-codes": "code",
    },
    to: () => `${MINE}?fait=bon`,
  });
  return new Hono<Env>().get("/bon", signedIn, page.show).post("/bon", signedIn, used);
}

import { beforeEach, describe, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { browser } from "wxt/browser";
import { CallFailed, answer, caller, checkNothing, type Checks, type Handlers } from "../../src/messages/messenger.ts";

interface Shop {
  price(request: { pounds: number }): { pence: number };
  close(request: null): null;
}

const checks: Checks<Shop> = {
  price: (argument) => {
    const { pounds } = argument as { pounds: unknown };
    if (typeof pounds !== "number") throw new Error("pounds is not a number");
    return { pounds };
  },
  close: checkNothing,
};

const handlers: Handlers<Shop> = {
  price: ({ pounds }) => ({ pence: pounds * 100 }),
  close: () => {
    throw new CallFailed("refused", "we are open until six");
  },
};

const ask = caller<Shop>("shop", (request) => browser.runtime.sendMessage(request));
const serve = (admits = () => true): (() => void) => answer(browser.runtime.onMessage, "shop", checks, handlers, admits);

async function failureOf(call: Promise<unknown>): Promise<CallFailed> {
  return await call.then(
    () => {
      throw new Error("the call was answered");
    },
    (error: unknown) => error as CallFailed,
  );
}

describe("a call", () => {
  beforeEach(() => fakeBrowser.reset());

  test("returns the handler's answer", async () => {
    serve();
    expect(await ask("price", { pounds: 3 })).toEqual({ pence: 300 });
  });

  test("with an argument of the wrong kind is refused before the handler sees it", async () => {
    serve();
    const failure = await failureOf(ask("price", { pounds: "three" } as never));
    expect(failure).toMatchObject({ code: "refused", message: "pounds is not a number" });
  });

  test("that the handler refuses gives the reason", async () => {
    serve();
    expect(await failureOf(ask("close", null))).toMatchObject({ code: "refused", message: "we are open until six" });
  });

  test("to an inherited name is refused, not run", async () => {
    serve();
    expect(await failureOf(ask("constructor" as never, null as never))).toMatchObject({ code: "refused" });
  });

  test("from a sender that is not admitted gets no answer", async () => {
    serve(() => false);
    expect(await failureOf(ask("price", { pounds: 3 }))).toMatchObject({ code: "unreachable" });
  });

  test("to an address without a listener is unreachable", async () => {
    serve();
    const elsewhere = caller<Shop>("bakery", (request) => browser.runtime.sendMessage(request));
    expect(await failureOf(elsewhere("price", { pounds: 3 }))).toMatchObject({ code: "unreachable" });
  });

  test("after the answering side has stopped is unreachable", async () => {
    serve()();
    expect(await failureOf(ask("price", { pounds: 3 }))).toMatchObject({ code: "unreachable" });
  });
});

import { createReader } from "../../src/matching/statement.ts";
import { scorePair } from "../../src/matching/score-pair.ts";
const r=createReader();
const [s,c,...names]=process.argv.slice(2);
const S=r(s!,"en"),C=r(c!,"en");
const x=scorePair(S,C,{names:new Set(names),pageNames:new Set(names),claimant:names});
console.log(S.tokens.map(t=>`${t.stem}${t.name>=0?"@"+t.name:""}${t.denial?"!":""}:${t.weight}`).join(" ")); console.log(C.tokens.map(t=>`${t.stem}${t.name>=0?"@"+t.name:""}${t.denial?"!":""}`).join(" "));
console.log(x.probability,x.tier,x.relation,JSON.stringify(x.differs));

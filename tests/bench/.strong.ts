import { loadPairs } from "./load-data.ts";
import { compareStatements } from "../../src/matching/compare-statements.ts";
const pairs=loadPairs("/work/shared/data");
for (const src of process.argv.slice(2)) { let n=0; for(const p of pairs.filter(p=>p.source===src&&(p.label==="contradict"))) { const c=compareStatements(p.a,p.b,p.language); if(c.tier==="strong"&&n++<12) console.log(src,c.probability.toFixed(2),"|",p.a,"|",p.b); } }

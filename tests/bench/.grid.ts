import { loadPlainClaims, loadQueries } from "./load-data.ts";
import { writeIndex } from "../../src/matching/write-index.ts"; import { openIndex } from "../../src/matching/open-index.ts";
import { alignStatements } from "../../src/matching/align.ts";
const G:any=(globalThis as any).G={b:.25,a:.15,s:.2,t:.6,c:.3};
const { rankCandidates } = await import("./.rc.ts");
const D="/work/shared/data";
for (const set of ["politifact-debates","snopes-tweets"]) {
 const o=openIndex(writeIndex(loadPlainClaims(D,set))); if(!o.ok) throw 1; const index=o.index;
 const qs=loadQueries(D,set,"train").filter((_,i)=>set==="snopes-tweets"?i%3===0:true);
 const base={...G};
 const run=(g:any)=>{Object.assign(G,base,g); let m=0; for(const q of qs){const s=index.read(q.text,"en"); const r=rankCandidates(index,q,s,"en",5); let f=0,sum=0; r.forEach((x:any,i:number)=>{ if(q.gold.has(index.readClaimId(x.claim))) sum+=++f/(i+1);}); m+=sum/Math.min(5,q.gold.size);} return (m/qs.length).toFixed(4);};
 const grid=set==="snopes-tweets"?[{}, {t:.4},{t:.8},{t:1},{c:.15},{c:.5},{c:.7}]:[{}, {b:.15},{b:.35},{b:.5},{a:.05},{a:.25},{a:.35},{s:.4},{s:.7},{s:1},{t:.3},{t:.45},{t:.8},{b:.35,a:.25,s:.4},{b:.4,a:.3,s:.7}];
 for(const g of grid) console.log(set,JSON.stringify(g),run(g));
}

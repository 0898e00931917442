import { reportingVerbs } from "../alignment/reporting-verbs.ts";
import type { StanceCues } from "./stance-cues.ts";

export const englishCues: StanceCues = {
  say: `${[...reportingVerbs].filter((verb) => !/^(?:show|find|found|states$)/u.test(verb)).join("|")}|(?<!united )states|(?:whisper|learn|quote|complain|answer|suspect|predict|estimate|teach|remark|agree|thunder|shout|contend|speculate|fear|assum|accus|advis|stress|reveal|disclose|hint|implie|boast|lament|caution|concede|observe|comment|relate|assure|inform|persuad|remind|guess|reckon|imagine|presume|grumble|exclaim|conclude|emphasize)(?:e?[sd]|ing)?|reads|heard|counted|holds that|point(?:s|ed) out|call(?:s|ed) for|swore|swears|taught|learnt|recounts|sure|convinced|put it|has it|tale|legend`,
  show: "(?:show|demonstrate|prove|support|back|indicate)[sd]?|showed|supported|backed|proven|find|finds|found|establishe[sd]",
  source:
    "according to|in the (?:words|eyes) of|as reported by|per(?= (?:the|an?) )|in (?:his|her|their) (?:account|view|opinion|words)|if you (?:believe|ask)|quoting|citing",
  hearsay:
    "if [^,;.]{3,40} (?:is|are) to be (?:believed|trusted)|(?:reported|alleged|purported|supposed|apparent)ly|(?:is|are|was|were|been) (?:widely |long |often |also )?(?:said|alleged|rumou?red|reported|believed|thought|supposed|claimed|blamed|accused|announced)|stands accused|rumou?rs? (?:that|has|have|says?|of|about|goes|abound)|word (?:is|has it|on the street)|(?:goes|runs) the|the story goes|goes like this|(?:letters?|signs?|posters?|banners?|leaflets?|messages?|captions?|headlines?|stickers?|slogans?|inscriptions?|loudspeakers?)\\b[^.:]{0,60}:|allegations? that",
  as: "as",
  deny: "den(?:y|ies|ied|ying)|(?:refut|debunk|disprov|contradict|rebut)(?:e?s|ed|ing|e)?|(?:don't|do not|never) (?:believe|trust)",
  reject:
    "(?:reject|dismiss|disput|discredit|correct|quash|repudiat|ridicul|mock|challeng|dispel|retract|disavow|counter|doubt|expos|disagree|scoff|laugh|shrug|wave)(?:e?[sd]|ing|n|e)?(?: at| off| away| with)?|shot down|(?:laid|put) to rest|(?:do|did|does)(?: not|n't) (?:believe|accept|buy|agree)|brush(?:es|ed)? (?:aside|off)|threw out|thrown out|ruled out|despite",
  none: "no|none|nothing|nobody|neither",
  asserts:
    "fact|truth|proof|prove[sdn]?|true|clear|certain|obvious|evident|likely|possible|know|knows|knew|known|so|such|now|given|provided|is|are|was|were|be|means?|meant|ensure[sd]?|remember|noticed?|forget|forgot|reali[sz]ed?|discover(?:s|ed)?|see|sees|saw|happen(?:s|ed)?|out|appears?|seems?|surpris(?:ed|ing)|pity|shame|good|bad|important|proud|regrets?|than|all|everything|something|those|way|day|time|year|but|and|in|chance|result|reason|signs?|evidence|enough|only|not|ones?|on",
  it: "that|this|it|they|which|what|these",
  noun: "(?:claim|rumou?r|idea|notion|allegation|assertion|belief|suggestion|report|narrative|post|statement|leaflet|video|message|account|saying|accusation|charge|warning|argument|fear|tale|impression|view)s?|theor(?:y|ies)|stor(?:y|ies)|wisdom|gossip|talk|fact[- ]check",
  myth: "myths?|hoax|the lie|a lie|falsehoods?|misconceptions?|fallacy|f(?:able|airy ?tale)s?|(?:old wives'|tall) tales?|fabrications?|untruths?|a smear|(?:an|pure) invention|nonsense|april fool's jokes?|urban legends?|superstitions?|canards?|misbeliefs?",
  wrong:
    "false|untrue|wrong|incorrect|inaccurate|baseless|(?:unf|gr)ound(?:ed|less)|debunked|misleading|bogus|disproved|discredited|refuted|un(?:proven|supported|substantiated|verified)|mistaken|erroneous|exaggerat[a-z]+|non-?existent|invented|made[- ]up|fabricated|fictitious|fake|absurd|ridiculous|overblown|dubious|contradicted|rejected|denied|dismissed|retracted|fiction|fantasy|(?:not|n't) (?:supported|true|so|correct|the case|accurate|right)|without (?:any )?(?:basis|foundation|evidence)|no (?:truth|basis)",
  be: "is|are|was|were|been|be|(?:is|are|was|were)n't|rated?|as|it's|that's|proved|turn(?:s|ed) out to be",
  fails:
    "f(?:alls?|ell) apart|do(?:es)?(?: not|n't) (?:hold|stand|add) up|ha(?:s|ve) no (?:basis|foundation)|lacks? (?:any )?(?:basis|evidence|foundation)",
  unproven:
    "(?:no|nobody|nothing|little|scant|shred of|without|lack of|any) (?:[^\\s.,;:]+ ){0,3}?(?:evidence|proof|basis|indication|signs?|data|link|truth|suggest|for saying)|(?:fail(?:s|ed)?|unable) to (?:find|show|prove|confirm)|do(?:es)?(?: not|n't) support|contrary to|(?:never|not|n't) (?:been )?(?:shown|proven|proved|demonstrated|confirmed)",
  falsely: "(?:false|wrong|incorrect|baseless|erroneous|mistaken)ly",
  opposite: "the opposite|otherwise|the contrary|no such thing",
  ask: "whether|(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|know|see|unclear|question|doubt|check(?:s|ed)?|find out|determine|decide|tell) (?:[^\\s.,;:]+ ){0,3}?if",
  told: "did you know",
  subordinate: "while|whilst|although|though|when|whenever|after|before|because|since|if|even|unless|until|once|where",
  main: "and|but|yet|so|while|although|though|whereas|then",
  relative: "who|whom|whose|which|where|when|that",
  that: "that|whether",
  not: "not|never|no|n't|nobody",
  article: "the|a|an|some|many|most|several|his|her|their|my|our|its|of|other|half",
  rejectsBefore:
    "(?:that|this|it|they|he|she|these) (?:(?:do|does|did|is|are|was|were|has|have|had|will|can)(?:n't| not)|never did)(?: [^\\s.,;:]+)?[.!]|no[.,]|not so|hardly|nothing could be further|nobody (?:has )?(?:ever )?(?:found|seen|shown)|[^.]{3,60} (?:disagrees?|(?:contradict(?:s|ed)?|den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es|ed?)|refut(?:es|ed)) (?:it|this|that|the claim))\\b",
};

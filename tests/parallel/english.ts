import { createRandom, type Random } from '../../src/analyse/index.ts';

/** The commonest words of English prose in about their order, then common words that mean something. */
const vocabulary = `
the of and to a in that he was it his is with for as had you not be her on at by which have or from this him
but all she they were my are me one their so an said them we who would been will no when there if more out up
into do any your what has man could other than our some very time upon about may its only now like little then
can made should did us such great before must two these see know over much down after first mr good men own
never most old shall day where those came come himself way work life without go make well through being long
say might how am too even again many back here think every people went same last thought away under take found
hand eyes still place while just also young yet though against things get ever give god years off face nothing
right once another left part saw house world head three took new love always mrs put night each king between
tell mind heart few because thing whom far seemed looked called whole de set both got find done heard look
name days told let lord country asked going seen better having home knew side something moment father among
course hands woman enough words mother soon full end gave room almost small cannot water want however light
quite brought nor word whose given door best turned taken does use morning myself felt until since power
themselves used rather began present voice others white works less money next poor death stood form within
together till thy large matter kind often certain herself year friend half order round true anything keep sent
wife means believe passed feet near public state son hundred children thus hope alone above case dear party
revolution government army history letter minister writer leader commissar theatre peasant factory archive
confession testimony passport bourgeois congress harvest winter railway telegraph garrison manifesto exile
newspaper pamphlet tribunal sentence prisoner conspiracy assassin bodyguard villa journalist biographer
inquisitive statesman vitality eloquence spiteful magnificent catastrophe oppression industrial decisive
lightning provincial embroidered melancholy candlestick wilderness arithmetic barometer cathedral orchard
quarrelsome thunderstorm avalanche lighthouse pomegranate mahogany porcelain tambourine scaffold gunpowder
`
  .trim()
  .split(/\s+/);

/** Sums of 1/rank: Zipf's law, so that one word in seven is "the" and one in four means something. */
const cumulated: readonly number[] = vocabulary.reduce<number[]>((sums, _, rank) => {
  sums.push((sums.at(-1) ?? 0) + 1 / (rank + 2));
  return sums;
}, []);

/** Words drawn each by itself: phrases recur as often as chance has it, which is often. */
export function drawWords(random: Random, count: number): string[] {
  return Array.from({ length: count }, () => {
    const drawn = random.next() * cumulated.at(-1)!;
    return vocabulary[cumulated.findIndex((sum) => sum > drawn)]!;
  });
}

/** Words set as prose: a sentence ends after some fifteen words, a paragraph after some sixty. */
export function setAsProse(words: readonly string[], random: Random): string {
  return words
    .map((word, index) => {
      if (index === words.length - 1) return `${word}.`;
      const drawn = random.below(60);
      return drawn === 0 ? `${word}.\n\n` : drawn < 4 ? `${word}. ` : `${word} `;
    })
    .join('');
}

/** Prose of so many words; the same seed gives the same. */
export function english(seed: number, words: number): string {
  const random = createRandom(seed);
  return setAsProse(drawWords(random, words), random);
}

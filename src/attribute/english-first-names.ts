/**
 * Given names that are common in English prose, by the sex of those who bear them; one that stands in both
 * lists, or in neither, tells nothing. They say whom "he" and "she" beside a quotation can stand for.
 */
const words = (list: string): readonly string[] => list.trim().split(/\s+/);

export const maleNames: readonly string[] = words(`
 aaron abraham barack grover lyndon millard rutherford zachary adam adolf adolph adolphe alan albert alec aleksandr aleksei alex alexander alexei alexey alfred
  allan allen anatole anatoli anatoly andre andrei andrew andrey angus anthony antonio archibald arthur august
  barry ben benito benjamin bernard bertram bill bob boris brian bruce calvin cass charles charlie chris christopher
  clement colin craig cyril daniel david dean denis dennis dick dmitri dmitry donald douglas dwight ed eddie
  edgar edmund edvard edward edwin eli eric ernest ernst eugene evgeni ezra felix ferdinand francis francisco frank
  franklin franz fred frederick friedrich fyodor gary gavin geoffrey georg george gerald gilbert gordon graham
  grant gregory grigori guy hans harold harry heinrich henri henry herbert herman howard hubert hugh hugo ian
  igor ilya immanuel irakli isaac ivan jack jacob jacques james jamie jason jean jeff jeffrey jeremy jerome jesse jim
  jimmy joe johann john johnny jonathan jose josef joseph joshua juan jules julian julius karl keith ken kenneth
  kevin konstantin larry lavr lawrence lazar lee leo leon leonard leopold lev lewis louis ludwig luke malcolm
  manuel marcel mark martin matthew maurice max maxim michael miguel mikhail moisei morgan morris napoleon nathan
  neil nelson nicholas nick nicolas nicolai nickolai niccolo nikita nikolai noah noel norman oliver oscar otto
  pablo patrick paul pavel pedro percy peter philip pierre rafael ralph ramon randolph raymond reginald richard
  rob robert robin roger roland ronald roy rudolf rupert russell sam samuel scott sebastian sergei sigmund simon
  stanley stephen steve steven stuart sydney ted terence theodore thomas tim timothy tom tony trevor ulysses
  vaclav victor vincent vladimir vyacheslav walter warren wayne wilhelm will william wilson winston woodrow yakov
  yegor yuri zachary
`);
export const femaleNames: readonly string[] = words(`
  abigail ada adelaide agatha agnes aileen alexandra alice alison allison amanda amelia amy andrea angela anita ann
  anna annabel anne annie audrey barbara beatrice becky bella bernadette beth betty beverley brenda bridget
  camille carmen carol caroline catherine cathy cecilia charlotte cheryl christina christine clara clare claire
  constance cynthia daisy deborah diana diane dolores donna dora doris dorothy edith eileen elaine eleanor elena
  elisabeth elizabeth ellen elsie emily emma esther ethel eva eve evelyn fiona flora florence frances frida gail
  georgina gertrude gillian gladys gloria grace greta hannah harriet hazel heather helen henrietta hilary hilda
  inessa ingrid irene iris isabel isabelle isobel ivy jacqueline jane janet janice jean jennifer jenny jessica
  jill joan joanna joy joyce juliet judith judy julia julie june karen kate katharine katherine kathleen kathryn
  kim larissa laura lauren leah lillian linda lisa liz lois louise lucy lydia mabel madeleine margaret maria marie
  marian marion marjorie martha mary matilda maud maureen mavis may mildred millicent minnie miriam moira molly
  monica muriel nadezhda nancy naomi natalie natalya nellie nicole nina nora norma olga olive pamela patricia
  paula pauline pearl penelope peggy phoebe phyllis rachel rebecca rita rosa rosalind rose rosemary rosie roxanne ruth sally
  samantha sandra sarah sharon sheila shirley simone sonia sophie stella susan suzanne sylvia tatiana teresa theresa
  ursula valerie vanessa vera veronica victoria viola violet virginia vivian wendy winifred yvonne zoe
`);

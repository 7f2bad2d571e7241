import { describe, expect, test } from 'vitest';
import { compareNames, type NameAgreement } from '../../src/attribute/compare-names.ts';

const pairs: Readonly<Record<NameAgreement, readonly (readonly [string, string])[]>> = {
  same: [
    ['V. I. Lenin', 'V.I. Lenin'],
    ['George H.W. Bush', 'George H. W. Bush'],
    ['van Gogh', 'Van Gogh'],
    ['Dr. Samuel Johnson', 'Samuel Johnson'],
    ['the historian Chris Harman', 'Chris Harman'],
    ['King, Martin Luther, Jr.', 'Martin Luther King Jr.'],
    ['Krassó, Nicolas', 'Nicolas Krassó'],
    ['Nicolas Krasso', 'Nicolas Krassó’s'],
    ['President Abraham Lincoln', 'Abraham Lincoln'],
    ['Louise Bryant, the journalist', 'Louise Bryant'],
    ['C. L. R. James', 'CLR James'],
    ['Duke of Wellington', 'Wellington'],
    ['Clare Sheridan', 'Clare Sheridan'],
    ['LENIN', 'Lenin'],
    ['Saint Augustine', 'St. Augustine'],
    ['Comrade Lenin', 'Lenin'],
    ["Conor Cruise O'Brien", 'Conor Cruise O’Brien'],
    ['Lincoln', 'Lincoln'],
    ['Lord Byron', 'Byron'],
    ['William Mc Kinley', 'William McKinley'],
  ],
  compatible: [
    ['William Pitt the Elder', 'William Pitt'],
    ['Erasmus of Rotterdam', 'Desiderius Erasmus'],
    ['Al Gore', 'Gore'],
    ['Percy Bysshe Shelley', 'Percy Shelley'],
    ['Vladimir Antonov', 'Vladimir Antonov-Ovseenko'],
    ['Lenin', 'Vladimir Lenin'],
    ['V. I. Lenin', 'Vladimir Lenin'],
    ['Lenin', 'V. I. Lenin'],
    ['Lincoln', 'Abraham Lincoln'],
    ['Adams', 'John Quincy Adams'],
    ['George Bush', 'George H. W. Bush'],
    ['George Bush', 'George W. Bush'],
    ['Franklin Roosevelt', 'Franklin D. Roosevelt'],
    ['Roosevelt', 'Franklin D. Roosevelt'],
    ['Vincent van Gogh', 'Gogh'],
    ['Ludwig van Beethoven', 'Beethoven'],
    ['Charles de Gaulle', 'De Gaulle'],
    ['Charles de Gaulle', 'General de Gaulle'],
    ['General Grant', 'Ulysses S. Grant'],
    ['Sir Isaac Newton', 'Newton'],
    ['Martin Luther King Jr.', 'Martin Luther King'],
    ['Лев Троцкий', 'Троцкий'],
    ['Bertram D. Wolfe', 'Bertram Wolfe'],
    ['Robert V. Daniels', 'Robert Daniels'],
    ['Marx and Engels', 'Marx'],
    ['Karl Marx', 'Marx & Engels'],
    ['J. Edgar Hoover', 'Edgar Hoover'],
    ['George Bernard Shaw', 'Bernard Shaw'],
    ['Stephen King', 'King'],
    ['John Major', 'Major'],
    ['Jean-Paul Sartre', 'J.-P. Sartre'],
    ['Gabriel García Márquez', 'García Márquez'],
    ['Cass Canfield', 'Canfield'],
    ['M. Robespierre', 'Maximilien Robespierre'],
    ['Winston Churchill', 'Winston S. Churchill'],
    ['Charles Darwin', 'Charles Robert Darwin'],
  ],
  similar: [
    ['Boris Yeltsin', 'Boris Eltsin'],
    ['Mikhail Gorbachev', 'Mikhail Gorbachov'],
    ['Anatoli Lunacharsky', 'Anatole Lunarcharsky'],
    ['Nickolai Bukharin', 'Nikolai Bukharin'],
    ['Antonov', 'Vladimir Antonov-Ovseenko'],
    ['Лев Троцкий', 'Leon Trotsky'],
    ['孫文', 'Sun Yat-sen'],
    ['Gregory Zinoviev', 'Grigori Zinoviev'],
    ['Adolph Joffe', 'Adolf Joffe'],
    ['Max Shachtman', 'Max Schactman'],
    ['Lev Davidovich Bronshtein', 'Lev Bronstein'],
    ['Ivan Smirnov', 'Ivan Srnirnov'],
    ['Maihail Tomsky', 'Mikhail Tomsky'],
    ['Ramon del Rio', 'Ratnon del Rio'],
    ['Mao', 'Mao Zedong'],
    ['Napoleon', 'Napoleon Bonaparte'],
    ['Karl Marx', 'Carl Marx'],
    ['William Clinton', 'Bill Clinton'],
    ['Leonardo da Vinci', 'Leonardo'],
    ['Gabriel García Márquez', 'Gabriel García'],
    ['Fyodor Dostoevsky', 'Dostoyevsky'],
    ['Dostoevsky', 'Dostoievski'],
    ['Tchaikovsky', 'Chaikovsky'],
    ['Zinoviev', 'Zinovieff'],
    ['Trotsky', 'Trotzky'],
    ['O’Brien', 'OBrien'],
    ['Ho Chi Minh', 'Ho'],
    ['Walter Duranty', 'Walter Durante'],
    ['Smith', 'Smyth'],
    ['Natalya Sedova', 'Natalia Sedova'],
    ['Ernest Hemingway', 'Hemmingway'],
    ['William Shakespeare', 'William Shakspere'],
    ['Nietzsche', 'Neitzsche'],
  ],
  different: [
    ['William Pitt the Elder', 'William Pitt the Younger'],
    ['Catherine of Aragon', 'Catherine of Siena'],
    ['Al Gore', 'Tipper Gore'],
    ['Samuel Johnson', 'Ben Jonson'],
    ['Percy Shelley', 'Mary Shelley'],
    ['C. L. R. James', 'Henry James'],
    ['Karl Kautsky', 'Karl Marx'],
    ['Leon Trotsky', 'Natalya Trotsky'],
    ['John Adams', 'John Quincy Adams'],
    ['J. Q. Adams', 'John Adams'],
    ['George H. W. Bush', 'George W. Bush'],
    ['Theodore Roosevelt', 'Franklin D. Roosevelt'],
    ['Martin Luther', 'Martin Luther King, Jr.'],
    ['Lev Kamenev', 'Olga Kamenev'],
    ['Leon Trotsky', 'Leon Sedov'],
    ['Joseph Stalin', 'Joseph Djughashvili'],
    ['Nicholas II', 'Nicholas I'],
    ['Nicholas II', 'Nicholas Andrev'],
    ['Robert V. Daniels', 'Robert Service'],
    ['Lenin', 'Levin'],
    ['Andrew Johnson', 'Andrew Jackson'],
    ['Andrew Johnson', 'Lyndon B. Johnson'],
    ['William Henry Harrison', 'Benjamin Harrison'],
    ['Mrs Lincoln', 'Mr Lincoln'],
    ['Clare Sheridan', 'Walter Duranty'],
    ['Charles V', 'Charles V. Smith'],
    ['Oscar Wilde', 'Mark Twain'],
    ['', 'Lenin'],
    ['Sir Winston Churchill', 'Lord Randolph Churchill'],
    ['George Bush', 'George Washington'],
    ['Henry James', 'William James'],
    ['Thomas Wolfe', 'Tom Wolfe'],
    ['Marx', 'Mark'],
    ['Charlotte Brontë', 'Emily Brontë'],
    ['Elizabeth I', 'Elizabeth II'],
    ['Natalya Sedova', 'Leon Sedov'],
  ],
};

describe('two names', () => {
  for (const [expected, named] of Object.entries(pairs)) {
    test.each(named)(`%j and %j: ${expected}`, (a, b) => {
      expect(compareNames(a, b)).toBe(expected);
      expect(compareNames(b, a)).toBe(expected);
    });
  }

  test('are one person where an editor says so, or two', () => {
    const people = [
      { name: 'Leon Trotsky', also: ['Lev Bronstein', 'N. Trotsky'] },
      { name: 'Natalya Sedova', also: ['Natalya Trotsky'] },
      { name: 'George Bush', also: ['Bush'] },
      { name: 'Charles Darwin', also: [] },
      { name: 'Charles Robert Darwin', also: ['Darwin the Elder'] },
    ];
    expect(compareNames('Lev Bronstein', 'Leon Trotsky', people)).toBe('same');
    expect(compareNames('Lev Bronstein', 'Leon Trotsky')).toBe('different');
    expect(compareNames('Bronstein', 'L. Trotsky')).toBe('different');
    expect(compareNames('Bronstein', 'L. Trotsky', people)).toBe('compatible');
    expect(compareNames('Bronstein', 'Leon Trotsky', people)).toBe('compatible');
    expect(compareNames('Natalya Trotsky', 'Leon Trotsky', people)).toBe('different');
    expect(compareNames('N. Trotsky', 'Leon Trotsky', people)).toBe('same');
    expect(compareNames('George H. W. Bush', 'George W. Bush', people)).toBe('different');
    expect(compareNames('Charles Robert Darwin', 'Charles Darwin', people)).toBe('different');
    expect(compareNames('Charles Robert Darwin', 'Charles Darwin')).toBe('compatible');
  });

  test('agree with themselves, whatever they are', () => {
    for (const name of [
      '',
      '—',
      'X',
      '"',
      'the',
      'Mr',
      'and',
      'a'.repeat(300),
      'A, B, C, D',
      'de la',
      '毛泽东',
      'von',
    ]) {
      expect(compareNames(name, name)).toBe('same');
    }
  });

  test.each([', ', '. ', 'A. ', ' and ', "'", '-', 'de '])('of a megabyte of %j cost no time', (piece) => {
    const long = piece.repeat(1_000_000 / piece.length);
    expect(compareNames(long, 'Leon Trotsky')).toBe('different');
  });
});

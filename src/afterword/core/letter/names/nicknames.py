"""Usual short forms of given names: they explain a finding, they never make a name acceptable (playbook D1)."""

from __future__ import annotations

from afterword.core.letter.names.likeness import fold

SHORT_FORMS = """
Agnieszka: Aga Agnes; Aleksandra: Ola; Alexander Alexandra: Alex Sandy Sasha Sascha Xander Lexi
Andrew Andreas Andrea: Andy Drew Andi; Anthony: Tony Ant; Barbara: Barb Babs Bärbel
Beatrice Beatrix: Bea Trixie; Benjamin: Ben Benny Benji; Bernard Bernhard: Bernie Bernd
Catherine Katherine Katharine Kathryn Katharina Kathleen: Kate Katie Kathy Cathy Kat Cat Kit Kitty Käthe Kathi Trina
Charles Charlotte: Charlie Chuck Lottie Carl
Christopher Christina Christine Christian: Chris Kit Tina Christy Chrissy; Concepción: Concha Conchita
Daniel Daniela Danielle: Dan Danny Dani; David: Dave Davy; Deborah: Deb Debbie; Dolores: Lola
Dominic Dominique: Dom Nick; Donald: Don Donny; Dorothy Dorothea: Dot Dottie Dora Thea; Douglas: Doug Dougie
Eduardo: Edu Lalo; Edward Edmund Edwin: Ed Eddie Ted Ned; Eleanor Helen Helena: Ellie Nell Nora Lena Leni
Elizabeth Elisabeth: Liz Lizzie Beth Betty Eliza Lisa Elsie Sissi Lilli; Emily Emma Emilia: Em Emmy Millie
Enrique: Quique Kike; Frances Francis Francisco Francisca: Fran Frank Frankie Paco Pancho Curro Paca
Frederick Friedrich Frederica: Fred Freddie Fritz Rick; Gabriel Gabriela Gabrielle: Gabe Gabi Gaby
Geoffrey: Geoff Jeff; Gerald Gerard Gerhard: Gerry Jerry Gerd; Giovanni: Gianni Nino Vanni
Giuseppe: Beppe Pino; Gonçalo Gonzalo: Gonza; Gregory: Greg; Guadalupe: Lupe
Henry Harold Heinrich: Harry Hal Hank Heinz Heiner; Ignacio: Nacho
Isabel Isobel Isabella Isabelle: Izzy Bella Belle Isa; Jacob James: Jake Jim Jimmy Jamie Jay; Jeffrey: Jeff
Jennifer: Jen Jenny; Jessica: Jess Jessie; Jesús: Chus Chuy; Joanna Johanna: Jo Hanna Hanni
Johannes Johann John Jonathan: Jack Johnny Jon Jonny Hans Hannes Jo
Joseph Josef José Josephine Josefina: Joe Joey Jo Pepe Sepp Josie Fina; Judith: Judy Jude; Kenneth: Ken Kenny
Krzysztof: Krzyś Krzysiek; Laurence Lawrence Laura: Larry Laurie Lauri; Leonard Leonardo: Leo Len Lenny
Louis Louise Ludwig Luis Luisa: Lou Louie Lulu Lutz; Manuel Manuela Emanuel: Manny Manu Manolo
Margaret Margarete Margarita Marguerite: Maggie Meg Peggy Greta Gretel Rita Daisy Marge Madge
Maria María Marie Mary Miriam Marian: Mia Molly Polly Mitzi Mimi Mari; Martin Martina: Marty Tina
Matthew Matthias Mateo: Matt Matty Matze Matti; Maximilian Maxime Maxwell: Max; Małgorzata: Gosia Małgosia
Michael Michaela Michelle Miguel: Mike Mick Mikey Micha Michi Shelly Mickey; Mohammed Muhammad Mohamed: Mo Moe
Nathan Nathaniel Jonathan: Nate Nat; Nicholas Nicolas Nikolaus Nicole: Nick Nicky Niko Klaus; Pamela: Pam
Patrick Patricia: Pat Paddy Trish Tricia Patty Rick; Penelope: Penny; Peter Petra Pedro: Pete Perico
Philip Phillip Philippa: Phil Pip Pippa; Rachel Rachael: Rach; Rajesh Rajiv: Raj; Raymond Ramón: Ray Moncho
Rebecca: Becky Becca; Richard Ricardo: Rick Dick Rich Richie Ricky
Robert Roberta Roberto: Rob Bob Bobby Robbie Bert Bobbie; Ronald Veronica Verónica: Ron Ronnie Vero
Rosalind Rosamund Rosemary: Roz Rose Rosie Ros; Rosario: Charo; Rudolf Rüdiger: Rudi Rolf
Samuel Samantha: Sam Sammy; Sandra: Sandy; Sarah Sara: Sally Sadie; Sebastian: Seb Basti Bastian
Siobhán: Shiv Vonnie; Stephen Steven Stefan Stephanie Stefanie: Steve Stevie Steph Steffi Steff
Susan Susanne Susanna: Sue Susie Suzy Sanne; Terence Theresa Teresa Terrence: Terry Tess Tessa Teri Resi
Theodore Theodora Edward: Ted Teddy Theo Thea; Thomas: Tom Tommy; Timothy: Tim Timmy
Ulrich Ulrike: Uli Ulli Ulla; Valerie Valentina: Val; Venkatesh Venkataraman: Venkat
Victor Victoria Viktoria: Vic Vicky Tori Viki; Vincent Vincenzo: Vince Vinnie Enzo
Vivian Vivien Vivienne: Viv; Walter: Wally Walt; Wilhelm William: Bill Will Billy Willy Liam; Wojciech: Wojtek
Zbigniew: Zbyszek Zbig
""".replace("\n", ";")


def _read(table: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for entry in filter(None, (part.strip() for part in table.split(";"))):
        full, short = entry.split(":")
        for name in full.split():
            found.setdefault(fold(name), set()).update(fold(form) for form in short.split())
    return {name: frozenset(forms) for name, forms in found.items()}


FORMS = _read(SHORT_FORMS)


def is_short_form(found: str, given: str) -> bool:
    """True when `found` is a usual short form of `given`, or its first three letters and more."""
    short, full = fold(found), fold(given)
    if len(short) >= 3 and full.startswith(short) and short != full:
        return True
    return short in FORMS.get(full, frozenset())

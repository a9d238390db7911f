"""Holds the library's verdicts on unified social credit codes against those of python-stdnum.

    python tests/python/credit_code_oracle.py PATH_OF_THE_BUILT_EXAMPLE_credit_code_oracle

100,000 strings from a fixed seed go to both. Where the two differ, the difference must be one of those listed in
`explained`, each established here by a computation of its own; any other difference fails, and so does a
listed one that never occurred (the strings would then not have tried it). What the library accepts must moreover
pass both checks as they are computed here, for stdnum knows only one of them.
"""

import random
import subprocess
import sys
from collections import Counter

from stdnum.cn import uscc

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = [pow(3, power, 31) for power in range(17)]
ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
STRINGS = 100_000
SEED = 20_240_020

# What the library calls a text that is not exactly as printed: white space, separator, full width, small letter.
AS_PRINTED = {"CJ0203", "CJ0204", "CJ0205", "CJ0206"}


def organisation_check(body):
    """The check character of an organisation code (GB 11714) over its first eight characters."""
    total = sum(int(character, 36) * weight for character, weight in zip(body, ORGANISATION_WEIGHTS))
    return "0123456789X0"[11 - total % 11]


def whole_check(body):
    """The check character of a credit code (GB 32100) over its first 17 characters."""
    total = sum(ALPHABET.index(character) * weight for character, weight in zip(body, WEIGHTS))
    return ALPHABET[-total % 31]


def made(rng, letters=0.0):
    """A code whose two check characters fit; perhaps with letters among its first two characters."""
    digits = "0123456789"
    head = "".join(rng.choice(ALPHABET if rng.random() < letters else digits) for _ in range(2))
    division = "".join(rng.choices(digits, k=6))
    organisation = "".join(rng.choices(ALPHABET if rng.random() < 0.5 else digits, k=8))
    body = head + division + organisation
    body += organisation_check(organisation)
    return body + whole_check(body)


def one_character_changed(rng):
    text = made(rng)
    place = rng.randrange(18)
    return text[:place] + rng.choice(ALPHABET + "IOSVZ") + text[place + 1 :]


def organisation_check_broken(rng):
    body = made(rng)[:16]
    body += rng.choice(ALPHABET)
    return body + whole_check(body)


def neighbours_swapped(rng):
    text = made(rng)
    place = rng.randrange(17)
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]


def letter_in_division(rng):
    text = made(rng)
    place = rng.randrange(2, 8)
    body = text[:place] + rng.choice(ALPHABET[10:]) + text[place + 1 : 17]
    return body + whole_check(body)


def wrong_length(rng):
    text = made(rng)
    place = rng.randrange(18)
    return rng.choice([text[:place], text + rng.choice(ALPHABET), text[:place] + text[place + 1 :]])


def not_as_printed(rng):
    text = made(rng)
    place = rng.randrange(19)
    wide = {ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"}
    return rng.choice(
        [
            text.lower(),
            text[:place] + " " + text[place:],
            text[:place] + "-" + text[place:],
            text + "\u3000",
            text[:place] + text[place:].translate(wide),
        ]
    )


KINDS = [
    (20, lambda rng: "".join(rng.choices(ALPHABET, k=18))),
    (20, made),
    (10, lambda rng: made(rng, letters=0.5)),
    (20, one_character_changed),
    (8, organisation_check_broken),
    (6, neighbours_swapped),
    (4, letter_in_division),
    (6, wrong_length),
    (5, not_as_printed),
    (1, lambda rng: rng.choice(["0" * 18, "", "学校", made(rng)[8:17]])),
]


def sound_after_the_first_two(text):
    """Whether a division of digits follows and both check characters fit."""
    digits = all(character in "0123456789" for character in text[2:8])
    return digits and organisation_check(text[8:16]) == text[16] and whole_check(text[:17]) == text[17]


def explained(text, ours, theirs):
    """Why the two may differ on a text; `None` where they may not."""
    if theirs and ours == "CJ0212" and text == "0" * 18:
        return "all zeros: a code to stdnum, nobody's code to us"
    if theirs and ours == "CJ0210" and organisation_check(text[8:16]) != text[16]:
        return "organisation check (GB 11714): stdnum does not look at it"
    if theirs and ours in AS_PRINTED and uscc.compact(text) != text:
        return "as printed: stdnum strips, narrows and raises to capitals, we say what to mend"
    if not theirs and ours == "sound" and any(character in ALPHABET[10:] for character in text[:2]):
        if sound_after_the_first_two(text):
            return "letter in position 1 or 2: stdnum wants digits, GB 32100 allows letters (A, N, Y are in use)"
    return None


EXPLANATIONS = 4


def main(oracle):
    rng = random.Random(SEED)
    weights = [weight for weight, _ in KINDS]
    texts = [kind(rng) for _, kind in rng.choices(KINDS, weights, k=STRINGS)]
    lines = "".join(f"{text}\n" for text in texts)
    run = subprocess.run([oracle], input=lines, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    verdicts = run.stdout.split()
    if len(verdicts) != STRINGS:
        sys.exit(f"{len(verdicts)} verdicts on {STRINGS} strings")

    agreed, differed, unexplained, codes = Counter(), Counter(), [], Counter(verdicts)
    for text, ours in zip(texts, verdicts):
        theirs = uscc.is_valid(text)
        if ours == "sound" and not sound_after_the_first_two(text):
            unexplained.append((text, ours, theirs))
        elif theirs == (ours == "sound"):
            agreed["both accept" if theirs else "both refuse"] += 1
        elif (why := explained(text, ours, theirs)) is not None:
            differed[why] += 1
        else:
            unexplained.append((text, ours, theirs))

    print(f"{STRINGS} strings, seed {SEED}")
    for name, count in sorted(agreed.items()) + sorted(differed.items()):
        print(f"{count:7}  {name}")
    print("verdicts: " + ", ".join(f"{code} {count}" for code, count in sorted(codes.items())))
    for text, ours, theirs in unexplained[:20]:
        print(f"UNEXPLAINED {text!r}: ours {ours}, stdnum {'accepts' if theirs else 'refuses'}")
    if unexplained:
        sys.exit(f"{len(unexplained)} unexplained differences")
    if len(differed) != EXPLANATIONS or len(agreed) != 2:
        sys.exit("the strings did not try every documented difference")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])

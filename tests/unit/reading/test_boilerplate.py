"""Boilerplate: what a site puts around an article is told from what the article says."""

import pytest

from viewer.reading.boilerplate import find_repeats, is_boilerplate


@pytest.mark.parametrize(
    "block",
    [
        "Written by Ada Marlowe",
        "By ADA MARLOWE",
        "By Ada Marlowe and J. de Vries, Coast Letter",
        "by The Coast Letter",
        "Posted by Ada Marlowe on Friday, May 3, 2019",
        "Associated Press",
        "Ada Marlowe is a staff writer for the Coast Letter.",
        "Coast Letter writer Jan de Vries in Nordhaven contributed to this report.",
        "Reach her at marlowe@coast.example or 555-0100.",
        "Follow Ada on Twitter: @marlowe",
        "Share",
        "Share this story with your friends",
        "Read or share this story: https://coast.example/x",
        "Contact us",
        "Contact us today!",
        "CONTACT US",
        "Connect with us",
        "Follow us on Facebook",
        "Subscribe to our newsletter",
        "Sign up for one of our email newsletters.",
        "Get the latest harbour news in your inbox",
        "Join the conversation",
        "Stay up to date with the Coast Letter",
        "Click here for more pictures",
        "Related Posts",
        "Related: The lamp that never failed",
        "More in Shipping",
        "Also read: Ferries in fog",
        "VIDEO: Watch the tug come in",
        "(Photo: A. Marlowe, Coast Letter)",
        "(Ada Marlowe/COAST5)",
        "© 2019 Coast Letter",
        "Copyright 2019 Coast Letter. No part may be copied.",
        "(Copyright 2019 Coast Letter.",
        "All rights reserved.",
        "This material may not be published or broadcast.",
        "Editor’s note: An earlier version named another ship.",
        "Editor's Note: The spelling was mended.",
        "Correction: The ferry had two engines.",
        "This story has been updated.",
        "This summary was generated with AI and may hold errors.",
        "Articles here are entirely written by artificial intelligence. Check what matters.",
        "CoastBot scans local headlines and summarises many stories into one short text for its readers.",
        "The views in this column are the author's own.",
        "Ada Marlowe does not work for, consult or own shares in any shipping company.",
        "The author has disclosed no conflicts of interest.",
        "To place backlinks or sponsored articles on this site, reach out to our team",
        "We use cookies to make this page better.",
        "Warning: some may find the pictures disturbing.",
        "By Ada Marlowe, shipping editor",
        "*By our correspondent in Nordhaven*",
        "Editing by Jan de Vries; graphics by the Coast Letter",
        "(Additional reporting by the Nordhaven office)",
        "You are receiving this bulletin because you asked for it.",
        "Do you have a tip? Write to the harbour desk.",
        "Read more from the Coast Letter: all about lamps",
        "Parts of this report were drafted with the help of software. A person checked it.",
        "This article includes affiliate links and may earn us money.",
    ],
)
def test_is_boilerplate_when_the_block_belongs_to_the_page_then_true(block: str) -> None:
    assert is_boilerplate(block)


@pytest.mark.parametrize(
    "block",
    [
        "The harbour office lost contact with the ferry at dawn.",
        "Contact with the ferry broke off at dawn, the pilots said.",
        "Contact us officials tried to make with the crew failed, the owner said.",
        "By Sunday the water had gone down.",
        "By the editor’s own count, the ferry was an hour late.",
        "You received this letter from the harbour office, did you not? the judge asked.",
        "Read more than the first page, the pilot told the inquiry.",
        "Do you know the way? the boy asked the pilots.",
        "The report was read by a machine operator on the quay.",
        "By May 3",
        "By nightfall, three boats were missing.",
        "By the time help came, the raft had drifted off.",
        "Share prices of the two owners fell by a tenth.",
        "Follow the money, the judge told the inspectors.",
        "“Subscribe to our newsletter,” the captain joked.",
        "More from the crew was expected on Monday.",
        "More in the town than at sea, people feared the fog.",
        "Copyright law does not cover the sea chart, the court held.",
        "The letter was written by the harbour master.",
        "The chart was produced with artificial light in a cellar.",
        "Related charges were dropped in spring, the court said.",
        "Click by click, the divers counted the links of the chain.",
        "Watch officers saw the light go out.",
        "Ada Marlowe is a pilot from Nordhaven who saw the light go out.",
        "This report is the third on the fire, and it names no one.",
        "A reporter for the Coast Letter saw two boats.",
        "The views of the harbour were blocked by fog.",
        "Read the court's words: nobody was to blame.",
        "Pilots who sign up for night duty earn twice as much.",
        "Nordhaven harbour",
        "By the Numbers",
        "The coast guard reports no armed conflicts in the strait.",
        "Jurors may find the pictures disturbing, the lawyer said.",
        "Find us, the men on the raft had shouted.",
        "A report written by AI researchers named thirty ships.",
        "In spring the owners sold a service that scans news stories for its readers.",
        "LIVE: Ferry overdue in fog",
    ],
)
def test_is_boilerplate_when_a_sentence_only_uses_such_words_then_false(block: str) -> None:
    assert not is_boilerplate(block)


def test_is_boilerplate_when_the_lines_are_wrapped_then_the_words_count() -> None:
    assert is_boilerplate("This material may\n  not be published.")


def test_find_repeats_when_a_block_comes_again_then_only_the_first_stays() -> None:
    blocks = [
        "The lamp failed at dawn.",
        "Yes.",
        "The lamp  failed at dawn.",
        "Yes.",
        "The lamp failed at dawn.",
    ]
    assert find_repeats(blocks) == {2, 4}

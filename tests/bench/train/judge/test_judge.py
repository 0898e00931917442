"""Tests of the training scripts: `python -m unittest discover tests/bench/train/judge`, in the training environment. A few seconds."""

import hashlib
import json
import random
import struct
import tempfile
import unittest

import numpy as np
import torch

import edits
import encoder
import tokens
from average import average
from integer_judge import make_integer
from measures import find_threshold, fit_logistic, measure_area
from train import measure_loss
from training_set import CONTRARY, MATCH, NOT_SAME, OTHER, SAME, drop_parts, hash_half, list_people, read_titles, strip_post
from write_weights import load_checkpoint, pack_judge, quantize

chance = random.Random(0)


class Edits(unittest.TestCase):
    def test_edits_change_one_detail(self):
        self.assertEqual(edits.negate("The bridge was built in 1931.", random.Random(1)).split()[:3], ["The", "bridge", "was"])
        self.assertRegex(edits.negate("The bridge was built in 1931.", chance), r"was (not|never) built")
        self.assertEqual(edits.negate("The bridge was not built.", chance), "The bridge was built.")
        self.assertEqual(edits.oppose("Rents are higher in winter.", chance), "Rents are lower in winter.")
        self.assertNotEqual(edits.edit_place("A dam broke in Ohio.", chance), "A dam broke in Ohio.")
        self.assertRegex(edits.edit_year("It opened in 1999.", chance), r"^It opened in (19|20)\d\d\.$")

    def test_a_name_becomes_another_and_a_surname_another_surname(self):
        for text, other in [
            ("Then Ann Lee left.", "Then Bo Dahl left."),
            ("Ann Lee left.", "Bo Dahl left."),
            ("Lee's plan failed.", "Dahl's plan failed."),
            ("A plan by Lee.", "A plan by Dahl."),
        ]:
            self.assertEqual(edits.edit_name(text, ["Ann Lee", "Bo Dahl"], FirstAndLast()), other)
        for text in ("Fort Lee is a town.", "Lee County grew.", "The plan failed.", "Lee met Dahl."):
            self.assertIsNone(edits.edit_name(text, ["Ann Lee", "Bo Dahl"], FirstAndLast()), text)

    def test_people_are_those_whose_surname_a_speaker_has(self):
        claims = [
            {"text": "The plan of Ann Lee and the White House failed.", "speaker": "Bo Lee"},
            {"text": "A law like the Health Act is good.", "speaker": "Facebook posts"},
        ]
        self.assertEqual(list_people(claims), ["Ann Lee", "Bo Lee"])

    def test_figures_keep_their_form_and_change_their_value(self):
        for figure in ("7", "45", "3.5", "1,200", "12,500,000"):
            for _ in range(200):
                new = edits.change_figure(figure, chance)
                self.assertNotEqual(float(new.replace(",", "")), float(figure.replace(",", "")))
                self.assertEqual("." in new, "." in figure)

    def test_years_are_not_figures(self):
        self.assertIsNone(edits.edit_number("It opened in 1999.", chance))

    def test_rewrites_keep_the_meaning(self):
        self.assertIn(edits.respell_number("It cost $3 million.", chance), ["It cost 3 million dollars."])
        self.assertEqual(edits.swap_number_word("It has three doors."), "It has 3 doors.")
        self.assertEqual(edits.activate("The club was founded by Ann Lee.", chance), "Ann Lee founded the club.")
        self.assertIsNone(edits.activate("The club was founded by Ann Lee in 1999.", chance))
        self.assertEqual(edits.speak("Says he never voted for a tax.", "Ann Lee", chance), "I never voted for a tax.")
        self.assertRegex(edits.retell("I never raised a tax.", "Ann Lee", chance), r"^Ann Lee (said|says|claimed|told voters) he never raised a tax\.$")
        for _ in range(30):
            self.assertIn("rains a lot", edits.report("It rains a lot in Astoria.", "the mayor", chance))


class FirstAndLast:
    def choice(self, items):
        return items[-1]


class Tokens(unittest.TestCase):
    def test_sides_are_cut_as_the_format_says(self):
        self.assertEqual([len(side) for side in tokens.cut_sides([1] * 5, [2] * 5, 11)], [5, 5])
        self.assertEqual([len(side) for side in tokens.cut_sides([1] * 50, [2] * 50, 11)], [5, 6])
        self.assertEqual([len(side) for side in tokens.cut_sides([1] * 3, [2] * 50, 11)], [3, 8])
        self.assertEqual([len(side) for side in tokens.cut_sides([1] * 50, [2] * 3, 11)], [8, 3])

    def test_names_of_special_pieces_in_a_text_are_only_text(self):
        tokenizer = tokens.create_tokenizer(tokens.read_base_vocabulary())
        self.assertEqual(tokenizer.encode("[SEP]").tokens, ["[", "sep", "]"])

    def test_a_smaller_vocabulary_makes_no_known_word_unknown(self):
        base = tokens.read_base_vocabulary()
        pruned = tokens.prune_vocabulary(["The governor of Oregon"], 6000)
        self.assertEqual(len(pruned), 6000)
        self.assertIn("oregon", pruned)
        tokenizer = tokens.create_tokenizer(pruned)
        for word in base[-3000:]:
            if not word.startswith(("##", "[")):
                self.assertNotIn("[UNK]", tokenizer.encode(word).tokens, word)

    def test_missing_parts_leave_no_bar_behind(self):
        pair = {"sentence": "S", "claimText": "C"}
        self.assertEqual(tokens.write_sides(pair), ("S", "C"))
        self.assertEqual(tokens.write_sides(pair | {"speaker": "X", "title": "T"}), ("S | X", "C | T"))
        self.assertEqual(tokens.write_sides(pair | {"context": "B"}), ("S |  | B", "C"))


class Training(unittest.TestCase):
    def test_a_goal_of_two_classes_is_met_by_either(self):
        sure = torch.tensor([[-9.0, 9.0, -9.0], [-9.0, -9.0, 9.0]])
        self.assertLess(measure_loss(sure, [MATCH, MATCH]).item(), 0.01)
        self.assertLess(measure_loss(sure, [SAME, NOT_SAME]).item(), 0.01)
        self.assertGreater(measure_loss(sure, [CONTRARY, SAME]).item(), 5)

    def test_halves_are_those_of_the_exporter(self):
        self.assertEqual([hash_half(name) for name in ("a", "b", "ab", "é")], [1, 0, (97 * 31 + 98) % 2, 233 % 2])

    def test_dropping_parts_keeps_sentence_and_claim(self):
        pair = {"set": "tweets", "sentence": "S", "claimText": "C", "before": [], "speaker": "", "title": "T"}
        seen = [drop_parts(pair, ["filler"], ["Ann Lee"], chance) for _ in range(200)]
        self.assertEqual({(one["sentence"], one["claimText"]) for one in seen}, {("S", "C")})
        self.assertEqual({one["title"] for one in seen}, {"", "T"})
        self.assertEqual({one["context"] for one in seen}, {"", "filler"})

    def test_a_post_loses_its_signature_and_addresses(self):
        self.assertEqual(strip_post("It is so. https://t.co/abc — Ann Lee (@annlee) July 29, 2016"), "It is so.")
        self.assertEqual(strip_post("A plain sentence — with a dash"), "A plain sentence — with a dash")

    def test_a_headline_goes_with_its_claim_unless_it_only_names_the_subject(self):
        claims = {"b": "Taxes fell by 10 percent last year", "d": "Crime in the city doubled since spring"}
        titles = {"b": "Lee says taxes fell 10 percent last year", "d": "No, crime in the city has not doubled since spring"}
        rows = [
            {"split": "train", "query": about, "claim": claim, "claimText": claims[claim], "sentence": title, "label": int(about == claim), "title": title}
            for about, title in [*titles.items(), ("b2", "The week in fact-checks")]
            for claim in claims
        ]
        rows[-2]["label"] = 1
        with tempfile.TemporaryDirectory() as folder:
            with open(f"{folder}/titles.jsonl", "w", encoding="utf-8") as file:
                file.writelines(json.dumps(row) + "\n" for row in rows)
            pairs = read_titles(folder, {"other"}, 10, random.Random(0))
            held = read_titles(folder, {claims["b"].lower()}, 10, random.Random(0))
        goals = {(pair["query"], pair["claim"]): pair["goal"] for pair in pairs}
        self.assertEqual(goals, {("b", "b"): SAME, ("b", "d"): OTHER, ("d", "d"): MATCH, ("d", "b"): OTHER})
        self.assertEqual({pair["title"] for pair in pairs}, {""})
        self.assertEqual([pair["query"] for pair in held], ["d"])


class Weights(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(0)
        self.vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "##b"]
        self.judge = encoder.Judge(len(self.vocabulary)).eval()

    def test_rows_never_hold_the_lowest_integer(self):
        steps, scale = quantize(torch.tensor([[-1.0, 0.5], [0.0, 0.0]]))
        self.assertEqual(steps.tolist(), [[-127, 64], [0, 0]])
        self.assertEqual(scale[1].item(), 0)
        self.assertAlmostEqual(-127 * scale[0].item(), -1, places=6)

    def test_the_file_has_magic_number_digest_and_length(self):
        data = pack_judge(self.judge, self.vocabulary)
        self.assertEqual(data[:4], b"GSJW")
        self.assertEqual(struct.unpack_from("<3I", data, 4), (2, 0, 0))
        self.assertEqual(data[16:48], hashlib.sha256(data[48:]).digest())
        self.assertEqual(struct.unpack_from("<13I", data, 48), (len(data), 6, 384, 12, 1536, 6, 96, 2, 96, 3, 29, 100, 0))
        self.assertEqual(data[128:157].decode().split("\n"), self.vocabulary)
        self.assertEqual(len(data) % 16, 0)

    def test_a_judge_of_three_layers_is_read_back_with_three(self):
        path = f"{self.enterContext(tempfile.TemporaryDirectory())}/checkpoint.pt"
        judge = encoder.Judge(len(self.vocabulary), 3)
        torch.save({"state": judge.state_dict(), "vocabulary": self.vocabulary, "step": 1}, path)
        read, vocabulary, _ = load_checkpoint(path)
        self.assertEqual((len(read.layers), vocabulary), (3, self.vocabulary))
        self.assertEqual(struct.unpack_from("<2I", pack_judge(read, vocabulary), 52)[0], 3)

    def test_an_exit_is_read_back_and_written_behind_its_layer(self):
        path = f"{self.enterContext(tempfile.TemporaryDirectory())}/checkpoint.pt"
        judge = encoder.Judge(len(self.vocabulary), 3, [2])
        judge.exits["2"].limit.fill_(7)
        torch.save({"state": judge.state_dict(), "vocabulary": self.vocabulary, "step": 1}, path)
        read, vocabulary, _ = load_checkpoint(path)
        data, plain = pack_judge(read, vocabulary), pack_judge(encoder.Judge(len(vocabulary), 3), vocabulary)
        self.assertEqual([struct.unpack_from("<I", file, 48 + 14 * 4)[0] for file in (data, plain)], [2, 0])
        self.assertEqual(len(data) - len(plain), 16 + 3 * 384 * 4 + 16)
        self.assertIn(struct.pack("<ffff", 7, 0, 0, 0) + read.exits["2"].weight.detach().numpy().tobytes(), data)

    def test_integers_are_close_to_floats(self):
        batch = tokens.make_batch([([2, 4, 5, 3, 4, 3], 4), ([2, 4, 3, 5, 3], 3)])
        with torch.no_grad():
            gap = (self.judge(*batch) - make_integer(self.judge)(*batch)).abs().max().item()
        self.assertGreater(gap, 0)
        self.assertLess(gap, 0.05)


class Averages(unittest.TestCase):
    def test_the_mean_of_two_judges_lies_between_them(self):
        states = [{"a": torch.tensor([1.0, 2.0])}, {"a": torch.tensor([3.0, 6.0])}]
        self.assertEqual(average(states)["a"].tolist(), [2, 4])


class Measures(unittest.TestCase):
    def test_area_counts_ties_half(self):
        self.assertEqual(measure_area([1, 2, 3, 4], [0, 0, 1, 1]), 1)
        self.assertEqual(measure_area([1, 1], [0, 1]), 0.5)
        self.assertTrue(np.isnan(measure_area([1], [1])))

    def test_a_threshold_lets_through_no_more_than_the_rate(self):
        wrong = np.array([5.0, 4.0, 3.0, 2.0])
        least = find_threshold(wrong, 2000, 1)
        self.assertEqual((wrong > least).sum(), 2)
        self.assertEqual(find_threshold(wrong, 100_000, 1), -np.inf)

    def test_a_regression_finds_the_feature_that_decides(self):
        features = np.random.default_rng(0).normal(size=(400, 3))
        labels = features[:, 1] > 0
        self.assertGreater(measure_area(fit_logistic(features, labels)(features), labels), 0.99)


if __name__ == "__main__":
    unittest.main()

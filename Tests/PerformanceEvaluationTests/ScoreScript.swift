/// Scores evaluations from what is printed, in Python with fractions: written from the rules alone, without the Swift code at hand.
enum ScoreScript {
    static let text = #"""
        import json, re, sys
        from fractions import Fraction

        SIGNS = {"=": "=", "≥": "ge", "≤": "le", "＞": "gt", "＜": "lt"}

        def half_up(value, digits=2):
            """Half away from zero, as a plain decimal without needless zeros."""
            scale = 10 ** digits
            units = (abs(value) * scale * 2 + 1) // 2
            sign = "-" if value < 0 and units else ""
            whole, part = divmod(int(units), scale)
            return (sign + str(whole) + "." + str(part).zfill(digits)).rstrip("0").rstrip(".")

        def parse(text):
            found = re.fullmatch(r"([=≥≤＞＜]?)([0-9]+(?:\.[0-9]+)?)(?:\((.+)\))?", text)
            if not found:
                return None
            return SIGNS.get(found[1], ""), Fraction(found[2]), found[3] or ""

        def indicator(target, actual, points):
            wanted, got = parse(target), parse(actual)
            if not wanted or not got or (wanted[2] and got[2] and wanted[2] != got[2]):
                return None
            sign, t = wanted[0], wanted[1]
            a, points = got[1], Fraction(points)
            upper = sign in ("le", "lt")
            reached = {"le": a <= t, "lt": a < t, "gt": a > t}.get(sign, a >= t)
            if reached:
                score = points
            elif upper:
                score = points * min(Fraction(1), t / a) if a else Fraction(0)
            else:
                score = points * min(Fraction(1), a / t) if t else Fraction(0)
            far = reached and not upper and t > 0 and a > t * Fraction(13, 10)
            return half_up(score), reached, far

        for line in sys.stdin:
            case = json.loads(line)
            budget, actual = Fraction(case["budget"]), Fraction(case["actual"])
            rate = score = None
            if budget > 0:
                rate = half_up(actual / budget * 100)
                score = half_up(max(Fraction(0), min(Fraction(1), actual / budget)) * Fraction(case["points"]))
            lines, missed, far = [score], 0, 0
            for target, reached, points, own in case["indicators"]:
                result = indicator(target, reached, points)
                lines.append(result[0] if result else None)
                if result and not result[1]: missed += 1
                if result and result[2]: far += 1
            total = Fraction(score or case["score"])
            for (_, _, _, own), computed in zip(case["indicators"], lines[1:]):
                total += Fraction(computed if computed is not None else own)
            grade = "优" if total >= 90 else "良" if total >= 80 else "中" if total >= 60 else "差"
            print(" ".join([rate or "-"] + [x or "-" for x in lines] + [half_up(total), grade, str(missed), str(far)]))
        """#
}

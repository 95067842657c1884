// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/ReasonChecks.h"

#include "core/base/Blank.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownCharacters = 3; ///< Chinese ones in a row
constexpr qsizetype shownDigits = 2;
constexpr qsizetype shownLetters = 4;
constexpr qsizetype fewestOthers = 3;
constexpr int shortestUsual = 30;
constexpr qsizetype shortestRepeated = 12;

QString folded(const QString& text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

/// What a text could be recognised by: its long words and numbers, and every three Chinese characters in a row.
QSet<QString> marksOf(const QString& text)
{
    static const QRegularExpression runs(u"\\p{Han}+|\\p{Nd}+|(?:(?!\\p{Han})[\\p{L}\\p{M}])+"_s);
    QSet<QString> marks;
    const auto words = folded(text);
    for (auto found = runs.globalMatch(words); found.hasNext();) {
        const auto run = found.next().captured();
        const bool isHan = run.front().script() == QChar::Script_Han;
        const auto needed = run.front().isDigit() ? shownDigits : shownLetters;
        for (qsizetype i = 0; isHan && i + shownCharacters <= run.size(); ++i) {
            marks.insert(run.sliced(i, shownCharacters));
        }
        if (!isHan && run.size() >= needed) {
            marks.insert(run);
        }
    }
    return marks;
}

bool namesPage(const QString& reason, int page)
{
    const QRegularExpression form(u"(?:\\bp(?:p|age)?\\.?\\s*%1(?!\\d)|第\\s*%1\\s*页)"_s.arg(page + 1));
    return form.match(folded(reason)).hasMatch();
}

QString withoutSpaces(QString text)
{
    text.removeIf([](QChar character) { return character.isSpace(); });
    return text;
}

} // namespace

bool mentions(const QString& reason, const Pin& pin, const QString& documentName)
{
    if (!pin.passage.isEmpty() && namesPage(reason, pin.passage.page)) {
        return true;
    }
    const auto marks = marksOf(QStringList{pin.passage.quote, pin.remark, pin.words, documentName}.join(u'\n'));
    return marks.intersects(marksOf(reason));
}

int usualLength(const Sheet& sheet, const IndicatorId& but)
{
    QList<qsizetype> lengths;
    for (auto score = sheet.scores.begin(); score != sheet.scores.end(); ++score) {
        const auto length = visibleLength(score->reason);
        if (score.key() != but && length > 0) {
            lengths.append(length);
        }
    }
    if (lengths.size() < fewestOthers) {
        return 0;
    }
    const auto middle = lengths.begin() + lengths.size() / 2;
    std::ranges::nth_element(lengths, middle);
    return *middle < shortestUsual ? 0 : static_cast<int>(*middle);
}

bool isSameReason(const QString& a, const QString& b)
{
    const auto words = withoutSpaces(a);
    return visibleLength(a) >= shortestRepeated && words == withoutSpaces(b);
}

} // namespace pingshen

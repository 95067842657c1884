// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/FoldedWords.h"

#include "core/base/Characters.h"
#include "core/text/Folding.h"

#include <QStringList>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

/// "EmploymentContract2" as three words; Chinese apart from the words beside it. What nobody sees parts nothing.
QString separated(const QString& text)
{
    QString spaced;
    spaced.reserve(2 * text.size());
    QChar before(u' ');
    for (const auto& [code, sight] : charactersOf(text)) {
        if (sight == Sight::Mark || sight == Sight::Joining || sight == Sight::Invisible) {
            spaced.append(QStringView(QChar::fromUcs4(code)));
            continue;
        }
        const auto c = QChar::requiresSurrogates(code) ? QChar(u'\u4E00') : QChar(static_cast<char16_t>(code));
        if (QChar::isLetterOrNumber(code) || c == u'\'') {
            const bool isHump = c.isUpper() && before.isLower();
            const bool changes = c.isDigit() != before.isDigit() || isHan(c) != isHan(before);
            spaced += isHump || changes ? u" "_s : QString();
            spaced.append(QStringView(QChar::fromUcs4(code)));
            before = c;
        } else {
            spaced += u' ';
            before = u' ';
        }
    }
    return spaced;
}

/// "salaries", "taxes" and "employer's" as "salary", "tax" and "employer"; crude, but alike for text and word.
QString singular(const QString& word)
{
    if (word.endsWith("'s"_L1)) {
        return word.chopped(2);
    }
    if (word.size() < 4 || !word.endsWith(u's') || word.endsWith("ss"_L1)) {
        return word;
    }
    if (word.endsWith("ies"_L1)) {
        return word.chopped(3) + u'y';
    }
    return word.endsWith("xes"_L1) || word.endsWith("sses"_L1) ? word.chopped(2) : word.chopped(1);
}

} // namespace

FoldedWords::FoldedWords(const QString& text)
{
    const auto wide = text.normalized(QString::NormalizationForm_KC).replace(u'\u2019', u'\'');
    auto words = folded(separated(wide)).split(u' ', Qt::SkipEmptyParts);
    std::ranges::transform(words, words.begin(), singular);
    m_spaced = u' ' + words.join(u' ') + u' ';
    m_compact = words.join(QString());
    m_isChinese = std::ranges::any_of(m_compact, isHan);
}

bool FoldedWords::contains(const FoldedWords& word) const
{
    return word.m_isChinese ? m_compact.contains(word.m_compact) : m_spaced.contains(word.m_spaced);
}

} // namespace pingshen

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Pinyin.h"

#include <QRegularExpression>
#include <QStringList>

#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keptReadings = 1000; ///< names and employers come again and again when much is folded
constexpr auto rules = u"Han-Latin/Names; NFD; [\u0300-\u0307\u0309-\u036f] Remove; NFC; Lower"; // U+0308 makes ü

QString initialsOf(const QStringList& syllables)
{
    QString initials;
    for (const auto& syllable : syllables) {
        initials += syllable.front();
    }
    return initials;
}

} // namespace

/// Where ICU lacks its data, text passes unchanged.
class Pinyin::Reading
{
public:
    Reading()
    {
        auto status = U_ZERO_ERROR;
        m_rules.reset(icu::Transliterator::createInstance(icu::UnicodeString(rules), UTRANS_FORWARD, status));
    }

    QStringList syllablesOf(const QString& han) const
    {
        icu::UnicodeString unicode(han.utf16(), static_cast<int32_t>(han.size()));
        if (m_rules) {
            m_rules->transliterate(unicode);
        }
        return QString::fromUtf16(unicode.getBuffer(), unicode.length()).split(u' ', Qt::SkipEmptyParts);
    }

private:
    std::unique_ptr<icu::Transliterator> m_rules;
};

Pinyin::Pinyin() = default;
Pinyin::~Pinyin() = default;

QString Pinyin::of(const QString& text) const
{
    static const QRegularExpression han(u"\\p{Han}+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (auto runs = han.globalMatch(text); runs.hasNext();) {
        const auto syllables = syllablesOf(runs.next().captured());
        auto joined = syllables.join(QString());
        if (joined.contains(u'ü')) {
            auto typed = joined;
            words.append(typed.replace(u'ü', u'v'));
        }
        words.append(joined.replace(u'ü', u'u'));
        words.append(initialsOf(syllables));
    }
    return words.join(u' ');
}

QStringList Pinyin::syllablesOf(const QString& han) const
{
    if (!m_reading) {
        m_reading = std::make_unique<Reading>();
    }
    if (const auto known = m_read.constFind(han); known != m_read.cend()) {
        return *known;
    }
    if (m_read.size() >= keptReadings) {
        m_read.clear();
    }
    return *m_read.insert(han, m_reading->syllablesOf(han));
}

} // namespace pingshen

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/SampleFacts.h"

#include <QRegularExpression>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestNesting = 4; ///< a fact's text may hold facts

QString plain(const QJsonValue& value, Language language)
{
    if (value.isObject()) {
        return value.toObject().value(codeOf(language)).toString();
    }
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

/// Two groups become one; anything else is replaced.
QJsonValue merged(const QJsonValue& below, const QJsonValue& above)
{
    if (!below.isObject() || !above.isObject()) {
        return above;
    }
    auto group = below.toObject();
    const auto changes = above.toObject();
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        group.insert(change.key(), change.value());
    }
    return group;
}

} // namespace

SampleFacts SampleFacts::with(const QString& name, const QJsonValue& value) const
{
    auto facts = m_facts;
    facts.insert(name, value);
    return SampleFacts(facts);
}

SampleFacts SampleFacts::overlaid(const QJsonObject& others) const
{
    auto facts = m_facts;
    for (auto it = others.begin(); it != others.end(); ++it) {
        facts.insert(it.key(), merged(facts.value(it.key()), it.value()));
    }
    return SampleFacts(facts);
}

QJsonValue SampleFacts::at(const QString& path) const
{
    QJsonValue value = m_facts;
    for (const auto& part : path.split(u'.')) {
        value = value.isArray() ? value.toArray().at(part.toInt()) : value.toObject().value(part);
    }
    return value;
}

QString SampleFacts::text(const QJsonValue& text, Language language) const
{
    auto words = plain(text, language);
    for (int i = 0; i < deepestNesting && words.contains("${"_L1); ++i) {
        words = expanded(words, language);
    }
    return words;
}

QString SampleFacts::expanded(QString text, Language language) const
{
    static const QRegularExpression slot(u"\\$\\{([^}]+)\\}"_s);
    qsizetype from = 0;
    for (auto match = slot.match(text); match.hasMatch(); match = slot.match(text, from)) {
        const auto value = at(match.captured(1));
        const auto words = value.isUndefined() ? match.captured() : plain(value, language);
        text.replace(match.capturedStart(), match.capturedLength(), words);
        from = match.capturedStart() + words.size();
    }
    return text;
}

} // namespace pingshen

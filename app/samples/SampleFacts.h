// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Language.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pingshen {

/// The invented facts a sample document is filled with: people, employers, figures.
/// A text of a template is a string, or an object {"zh", "en"}; "${person.name}" in it stands for a fact.
class SampleFacts
{
public:
    explicit SampleFacts(QJsonObject facts) : m_facts(std::move(facts)) {}

    /// The same facts with `value` under `name`.
    SampleFacts with(const QString& name, const QJsonValue& value) const;
    /// The same facts with those of `others` laid over them, key by key, one level deep.
    SampleFacts overlaid(const QJsonObject& others) const;

    const QJsonObject& all() const { return m_facts; }

    /// The fact at "a.b.c"; undefined when there is none.
    QJsonValue at(const QString& path) const;
    QJsonArray list(const QString& path) const { return at(path).toArray(); }

    /// A template's text in one language with every fact put in. A fact that is missing leaves its name in place.
    QString text(const QJsonValue& text, Language language) const;

private:
    QString expanded(QString text, Language language) const;

    QJsonObject m_facts;
};

} // namespace pingshen

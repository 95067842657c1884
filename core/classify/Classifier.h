// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace pingshen {

/// What a document seems to be, and how that was found out.
struct Classification
{
    KindId kind;        ///< empty: nothing tells
    int confidence = 0; ///< 0..100; a name is trusted more than a page's text
    QString reason;     ///< "name:" or "text:" and the word that told, e.g. "name:护照"; empty when nothing tells
};

/// Puts documents to the required kinds by their names (Chinese in either script, English), else by their first page.
/// Immutable, cheap to copy; one may be used from several threads.
class Classifier
{
public:
    /// The kinds compiled in from resources/classify/kinds.json.
    Classifier();
    ~Classifier();
    Classifier(const Classifier&);
    Classifier& operator=(const Classifier&);

    /// Kinds given in the same form. Errors: FileNotReadable when it is not that form.
    static Result<Classifier> fromJson(QByteArrayView json);

    /// `fileName` may hold folders and an extension; its last part counts most. The text decides when the name does not
    /// tell or leaves it in doubt.
    Classification classify(const QString& fileName, const QString& firstPageText = {}) const;

private:
    struct Clues;

    explicit Classifier(std::shared_ptr<const Clues> clues);

    std::shared_ptr<const Clues> m_clues;
};

} // namespace pingshen

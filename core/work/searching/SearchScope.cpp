// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/searching/SearchScope.h"

#include "core/base/VisibleText.h"
#include "core/storage/DossierStore.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

Result<QList<ScopedDocument>> documentsIn(Workplace& workplace, const SearchScope& scope)
{
    const DossierStore dossiers(workplace.database());
    QList<ApplicationId> applications{scope.application};
    if (scope.application.isEmpty()) {
        PINGSHEN_ASSIGN(applications, dossiers.all());
    } else {
        PINGSHEN_TRY(dossiers.rubricOf(scope.application)); // it must be there
    }
    applications.removeIf([&](const ApplicationId& each) { return !workplace.seesApplication(scope.reader, each); });
    if (!scope.application.isEmpty() && applications.isEmpty()) {
        return {Error::Code::ApplicationNotFound, {{u"text"_s, scope.application.value()}}, scope.application.value()};
    }
    PINGSHEN_ASSIGN(const auto documents, dossiers.documentsOf(applications));
    QList<ScopedDocument> scoped;
    for (const auto& application : std::as_const(applications)) {
        for (auto document : documents.value(application)) {
            if (scope.document.isEmpty() || document.id == scope.document) {
                document.name = visibleText(document.name, Breaks::Show);
                scoped.append({application, document});
            }
        }
    }
    if (!scope.document.isEmpty() && scoped.isEmpty()) {
        return {Error::Code::DocumentNotFound, {}, scope.document.value()};
    }
    return scoped;
}

} // namespace pingshen

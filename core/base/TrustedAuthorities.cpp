// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/TrustedAuthorities.h"

#include <QFileInfo>

#include <openssl/x509.h>

#include <utility>

namespace pingshen {

QStringList authorityFiles()
{
    QStringList files;
    for (const auto& [variable, byDefault] :
         {std::pair(X509_get_default_cert_file_env(), X509_get_default_cert_file()),
          std::pair(X509_get_default_cert_dir_env(), X509_get_default_cert_dir())}) {
        const auto chosen = qEnvironmentVariable(variable, QString::fromLocal8Bit(byDefault));
        const auto lies = QFileInfo(chosen).canonicalFilePath();
        files += lies.isEmpty() ? QStringList() : QStringList{chosen, lies};
    }
    // A folder of authorities is one of links to where the system installs them.
    files += QStringLiteral("/usr/share/ca-certificates");
    return files;
}

} // namespace pingshen
